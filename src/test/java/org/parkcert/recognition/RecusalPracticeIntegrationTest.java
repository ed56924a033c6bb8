package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Directory.NewAccount;
import org.parkcert.identity.Groups;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("惯例 P-3 回避：试点启用，简例关闭")
class RecusalPracticeIntegrationTest extends TwoAuthorities {

    private static final String DECLARATION = "本人与本办件无利害关系，没有应当回避的情形。";

    @BeforeEach
    void people(@Autowired Directory directory) {
        for (var authority : new String[] {"probe", "plain"}) {
            staff(directory, authority, "leader2", "主管部门", null, Groups.LEADERS);
            staff(directory, authority, "neighbour", "主管部门", YONGJIA, Groups.OFFICERS);
            staff(directory, authority, "operators-man", "回避产业园 运营公司", null, Groups.OFFICERS);
            staff(directory, authority, "firms-man", "示例人力资源（１）有限责任公司", null, Groups.OFFICERS);
        }
    }

    @Test
    @DisplayName("P-3 启用：所在地、园区运营单位的人员认领时被拒绝，名称写法不同也一样")
    void derivedConflictsRefuseTheClaim() {
        var park = submitted("probe", "回避产业园");

        refusesClaim(park, "neighbour", "所在单位属于申报所在地");
        refusesClaim(park, "operators-man", "任职于园区运营单位");
        claim(park, "officer", "userTask_checkMaterials").expect(204);
    }

    @Test
    @DisplayName("P-3 启用：认领、提交即声明没有利害关系，办理记录和回避情况登记都有这句话；申报单位办理自己的事项不在此列")
    void actingDeclares() {
        var park = submitted("probe", "声明产业园");
        assertThat(form(park, "officer", "userTask_checkMaterials")).contains("即声明" + DECLARATION, "申报回避");
        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.noticeExpires();
        park.decided(true, "同意认定");

        assertThat(park.textOf("officer", "recusal-register"))
                .contains("回避情况登记", DECLARATION, "审查申报材料", "实地核实", "没有人员申报利害关系")
                .doesNotContain("陈述申辩");
        assertThat(park.documents("locality1")).doesNotContain("recusal-register");
    }

    @Test
    @DisplayName("P-3 启用：已认领的人申报利害关系，任务退回本组，本人不能再认领，组内看得到，另一位领导接着办")
    void aLeaderIsReplacedByAnother() {
        var park = decisionDue("probe", "换人产业园");
        park.studied();
        claim(park, "leader", "userTask_decide").expect(204);

        declares(park, "leader", " ").expect(400);
        declares(park, "leader", "配偶在园区运营单位任职").expect(201);

        assertThat(park.task("leader2", "userTask_decide").get("assignee").isNull())
                .isTrue();
        assertThat(claim(park, "leader", "userTask_decide")
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("task.conflict-of-interest");
        assertThat(form(park, "leader2", "userTask_decide")).contains("已申报回避、不再办理本办件：leader（");
        assertThat(declares(park, "leader", "同上").expect(409).json().get("code").asText())
                .isEqualTo("interest.already-declared");
        park.completed("leader2", "userTask_decide", Map.of("approved", true));
        park.received();
        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("approved");
        assertThat(park.textOf("officer", "recusal-register")).contains("本人已申报", "leader2");
    }

    @Test
    @DisplayName("P-3 启用：专家申报利害关系即退出评审，由同一次抽取的下一位递补")
    void anExpertGivesHisSeat() {
        var park = submitted("probe", "专家回避产业园");
        park.accepted();
        park.inspected();
        var expert = park.experts().get(0);

        declares(park, expert, "为园区运营单位提供过咨询").expect(201);
        park.continueJobs();

        assertThat(park.experts()).hasSize(5).doesNotContain(expert);
    }

    @Test
    @DisplayName("P-3 启用：抽取之前申报了利害关系的专家不会被抽中")
    void anExpertIsNotDrawn() {
        var park = submitted("probe", "抽取前回避产业园");
        for (var number = 1; number <= 3; number++) {
            declares(park, "expert" + number, "为园区运营单位提供过咨询").expect(201);
        }
        park.accepted();
        park.inspected();

        assertThat(park.experts()).hasSize(5).doesNotContain("expert1", "expert2", "expert3");
    }

    @Test
    @DisplayName("WZ-10-3、P-3：专家看不到别的专家谁已评分、谁已回避，表单、回避情况、文书列表里都没有；经办人员看得到")
    void anExpertDoesNotLearnWhoElse() {
        var park = submitted("probe", "互不知晓产业园");
        park.accepted();
        park.inspected();
        var panel = park.experts();
        park.scores(panel.get(0), Recognition.scores(80)).expect(204);
        declares(park, panel.get(1), "亲属在园区任职").expect(201);
        park.continueJobs();
        var reader = panel.get(2);
        var interests = "/api/v1/cases/" + park.caseNumber() + "/interests";

        assertThat(form(park, reader, "userTask_score"))
                .contains("办理记录")
                .doesNotContain(panel.get(0), panel.get(1), "不再办理本办件");
        assertThat(park.as(reader).get(interests).expect(200).json().get("interests"))
                .isEmpty();
        assertThat(park.as(panel.get(1)).get(interests).expect(200).text()).contains("亲属在园区任职");
        assertThat(park.as("officer").get(interests).expect(200).text()).contains("亲属在园区任职");
        assertThat(park.documents("officer")).contains("recusal-register");
        assertThat(park.documents(reader)).doesNotContain("recusal-register");
        park.as(reader).get(register(park)).expect(404);
        park.as("officer").get(register(park)).expect(200);
    }

    @Test
    @DisplayName("P-3 启用：申报了利害关系的考察人员不能进考察组")
    void anInspectorIsNotNamed() {
        var park = submitted("probe", "考察回避产业园");
        declares(park, "inspector1", "曾在园区任职").expect(201);
        park.accepted();

        assertThat(park.completes(
                                "officer",
                                "userTask_nameTeam",
                                Map.of("teamMembers", "probe-inspector1,probe-inspector2"))
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("inspection.conflict-of-interest");
    }

    @Test
    @DisplayName("P-3：申报单位和别的主管部门不能申报利害关系；看不到回避情况")
    void isForTheAuthoritysPeople() {
        var park = submitted("probe", "权限产业园");

        declares(park, "locality1", "本单位申报").expect(403);
        park.as("locality1")
                .get("/api/v1/cases/" + park.caseNumber() + "/interests")
                .expect(403);
        of("plain")
                .as("officer")
                .post("/api/v1/cases/" + park.caseNumber() + "/interests", Map.of("reason", "无关"))
                .expect(404);
    }

    @Test
    @DisplayName("P-3 关闭：不核对、不声明、不登记")
    void off() {
        var park = submitted("plain", "回避产业园");
        assertThat(form(park, "officer", "userTask_checkMaterials")).doesNotContain(DECLARATION);
        assertThat(declares(park, "officer", "亲属")
                        .expect(409)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("interest.not-kept");

        park.completed("operators-man", "userTask_checkMaterials", Map.of("materialsComplete", true));
        park.inspected();
        park.reviewed(85);
        park.noticeExpires();
        park.decided(true, "同意");

        assertThat(park.documents("officer")).doesNotContain("recusal-register");
    }

    private Recognition submitted(String authority, String name) {
        return of(authority)
                .drafted("locality1", name, YONGJIA, Recognition.specialised())
                .submitted("locality1");
    }

    private Recognition decisionDue(String authority, String name) {
        var park = submitted(authority, name);
        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.noticeExpires();
        return park;
    }

    private static org.parkcert.testing.Caller.Answer declares(Recognition park, String role, String reason) {
        return park.as(role).post("/api/v1/cases/" + park.caseNumber() + "/interests", Map.of("reason", reason));
    }

    private org.parkcert.testing.Caller.Answer claim(Recognition park, String role, String element) {
        var user = park.caseNumber().startsWith("PB-") ? "probe-" + role : "plain-" + role;
        return park.as(role)
                .post(
                        "/engine-rest/task/"
                                + park.task(role, element).get("id").asText() + "/claim",
                        Map.of("userId", user));
    }

    private void refusesClaim(Recognition park, String role, String why) {
        var refusal = claim(park, role, "userTask_checkMaterials").expect(422).json();
        assertThat(refusal.get("code").asText()).isEqualTo("task.conflict-of-interest");
        assertThat(refusal.get("message").asText()).contains(why, "回避");
    }

    private static String register(Recognition park) {
        var documents = "/api/v1/cases/" + park.caseNumber() + "/documents";
        for (var document : park.as("officer").get(documents).expect(200).json()) {
            if (document.get("kind").asText().equals("recusal-register")) {
                return documents + "/" + document.get("id").asText();
            }
        }
        throw new AssertionError("no register");
    }

    private static String form(Recognition park, String role, String element) {
        return park.as(role)
                .get("/engine-rest/task/" + park.task(role, element).get("id").asText() + "/form-variables")
                .expect(200)
                .json()
                .get("caseFile")
                .get("value")
                .asText();
    }

    private static void staff(
            Directory directory,
            String authority,
            String role,
            String employer,
            @Nullable String locality,
            String group) {
        var user = authority + "-" + role;
        if (!directory.exists(user)) {
            directory.register(new NewAccount(user, user, role, authority, employer, locality, Set.of(group)));
        }
    }
}
