package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.ElementsPassed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("惯例 P-5 公示内容、P-6 异议：试点启用，简例关闭")
class ObjectionPracticeIntegrationTest extends TwoAuthorities {

    private static final String NAME = "赵实名";
    private static final String CONTACT = "139-0577-8642";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private HistoryService history;

    @AfterAll
    static void walked() {
        ElementsPassed.walked(ObjectionPracticeIntegrationTest.class);
    }

    @Test
    @DisplayName("P-6 启用：实名异议书面答复，凭回执查阅；身份只有认领任务的核实人看得到，导出的异议也没有")
    void signedObjectionsAreAnsweredInWriting() {
        var park = onNotice("probe", "试点异议产业园一");
        var receipt = objects(park, "入园机构名单不实", NAME, CONTACT)
                .expect(201)
                .json()
                .get("receipt")
                .asText();
        var task = park.task("officer", "userTask_verifyObjection").get("id").asText();

        assertThat(form(park, "officer", task)).contains("入园机构名单不实").doesNotContain(NAME, CONTACT);
        assertThat(park.anyone()
                        .get("/api/v1/public/objections/" + receipt + "/reply")
                        .status())
                .isEqualTo(404);
        park.as("officer")
                .post("/engine-rest/task/" + task + "/claim", Map.of("userId", "probe-officer"))
                .expect(204);
        assertThat(form(park, "officer", task)).contains(NAME, CONTACT);
        for (var other : List.of("officer2", "leader", "auditor", "operator", "designer", "locality1")) {
            var answer = park.as(other).get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false");
            assertThat(answer.text()).as(other).doesNotContain(NAME, CONTACT);
        }
        park.objectionVerified(false, "经查阅许可证，入园机构名单属实");

        assertThat(park.anyone()
                        .get("/api/v1/public/objections/" + receipt + "/reply")
                        .expect(200)
                        .text())
                .contains("异议答复书", NAME, "经查阅许可证，入园机构名单属实", "经查证不属实", park.caseNumber())
                .doesNotContain(CONTACT);
        assertIdentityKept(park);
        assertThat(exportedObjections(park))
                .contains(park.caseNumber(), "入园机构名单不实", "署名", "不属实", "经查阅许可证，入园机构名单属实")
                .doesNotContain(NAME, CONTACT, receipt);
    }

    private static String exportedObjections(Recognition park) {
        var content = park.as("officer").bytes("/api/v1/exports/objections");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content));
                var text = new XSSFExcelExtractor(book)) {
            return text.getText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    @DisplayName("P-6 启用：匿名而有线索的同样核查；没有线索的可以写明理由不予核查；实名的不得不予核查")
    void unsignedObjections() {
        var park = onNotice("probe", "试点异议产业园二");
        var receipt =
                objects(park, "不好", "", "").expect(201).json().get("receipt").asText();

        park.completed(
                "officer",
                "userTask_verifyObjection",
                Map.of("objectionVerified", false, "objectionDismissed", true, "objectionFinding", "匿名提出，没有具体线索"));

        var told = park.anyone()
                .get("/api/v1/public/objections/" + receipt)
                .expect(200)
                .json();
        assertThat(told.get("status").asText()).isEqualTo("dismissed");
        assertThat(told.get("finding").asText()).isEqualTo("匿名提出，没有具体线索");
        assertThat(told.get("replied").asBoolean()).isFalse();
        objects(park, "名单不实", NAME, CONTACT).expect(201);
        var refused = park.completes(
                "officer",
                "userTask_verifyObjection",
                Map.of("objectionVerified", false, "objectionDismissed", true, "objectionFinding", "没有线索"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("publicity.signed-not-dismissed", "书面答复");
    }

    @Test
    @DisplayName("P-6 启用：核查发现重大变更的，公示期满重新公示，原公示注明已由新公示代替；新公示期满才继续办理")
    void aMaterialChangeMeansANewNotice() {
        var park = onNotice("probe", "试点异议产业园三");
        var old = park.notice().get("id").asText();
        objects(park, "园区地址有误", NAME, CONTACT).expect(201);
        park.completed(
                "officer",
                "userTask_verifyObjection",
                Map.of(
                        "objectionVerified",
                        false,
                        "objectionFinding",
                        "申报时地址已经更正，公示沿用了旧址",
                        "materialChange",
                        "园区地址由示例路1号变更为示例路2号"));

        park.noticeExpires();

        var renewed = park.notice();
        assertThat(renewed.get("id").asText()).isNotEqualTo(old);
        assertThat(renewed.get("title").asText()).endsWith("（重新公示）");
        assertThat(renewed.get("open").asBoolean()).isTrue();
        assertThat(park.anyone()
                        .get("/api/v1/public/notices/" + old)
                        .expect(200)
                        .json()
                        .get("items")
                        .get(0)
                        .get("supersededBy")
                        .asText())
                .isEqualTo(renewed.get("id").asText());
        assertThat(park.textOf("locality1", "notice")).contains("因公示内容有重大变更，由本公示代替", "园区地址由示例路1号变更为示例路2号");
        assertThat(park.view("officer").get("stage").asText()).isEqualTo("public-notice");
        park.noticeExpires();
        assertThat(park.view("officer").get("stage").asText()).isEqualTo("decision");
        park.decided(true, "同意认定");
        assertThat(park.view("officer").get("outcome").asText()).isEqualTo("approved");
    }

    @Test
    @DisplayName("P-5 启用：公示写明电话、邮箱、地址和监督电话；页面、接口和文书都没有指标数据和联系人")
    void theNoticeSaysWhoIsAskedAndNothingElse() {
        var park = onNotice("probe", "试点公示内容产业园");
        var id = park.notice().get("id").asText();

        var document = park.textOf("locality1", "notice");
        var contact = List.of("0577-00000001", "rlzy@probe.example", "0577-00000002");
        assertThat(document).contains(contact).contains("永嘉县人民政府", "联系地址");
        assertThat(park.notice().toString()).contains(contact);
        var roster = park.as("officer")
                .get("/api/v1/applications/" + park.applicationId())
                .expect(200)
                .json();
        for (var text : List.of(
                body(document),
                park.notice().toString(),
                park.anyone().get("/api/v1/public/notices").expect(200).text(),
                park.anyone().get("/notices/" + id).expect(200).text())) {
            assertThat(text).doesNotContain("张三", "营业收入", "annualRevenue", "floorArea", "6000");
            roster.get("derived").properties().forEach(figure -> {
                if (figure.getValue().asText().length() > 3) {
                    assertThat(text)
                            .as(figure.getKey())
                            .doesNotContain(figure.getValue().asText());
                }
            });
        }
    }

    @Test
    @DisplayName("P-5、P-6 关闭：公示不写联系方式；匿名异议请其署名；实名的不另书面答复，重大变更不重新公示")
    void off() {
        var park = onNotice("plain", "简例异议产业园");
        assertThat(park.notice().get("contact").isNull()).isTrue();
        assertThat(park.textOf("locality1", "notice"))
                .contains(park.caseNumber())
                .doesNotContain("联系电话", "电子邮箱", "监督电话", "0577-0000000");

        var unsigned = objects(park, "入园机构名单不实，某公司没有许可证", "", "");
        assertThat(unsigned.status()).isEqualTo(409);
        assertThat(unsigned.text()).contains("publicity.objection-unsigned", "联系方式");
        var receipt = objects(park, "入园机构名单不实", NAME, CONTACT)
                .expect(201)
                .json()
                .get("receipt")
                .asText();
        park.completed(
                "officer",
                "userTask_verifyObjection",
                Map.of("objectionVerified", false, "objectionFinding", "经查不属实", "materialChange", "地址有变"));

        assertThat(park.anyone()
                        .get("/api/v1/public/objections/" + receipt + "/reply")
                        .status())
                .isEqualTo(404);
        assertThat(park.anyone()
                        .get("/api/v1/public/objections/" + receipt)
                        .expect(200)
                        .json()
                        .get("finding")
                        .asText())
                .isEqualTo("经查不属实");
        park.noticeExpires();
        assertThat(park.view("officer").get("stage").asText()).isEqualTo("decision");
        assertIdentityKept(park);
    }

    /** Neither in variables, nor in what anybody reads of the case, nor in the audit trail. */
    private void assertIdentityKept(Recognition park) {
        history.createHistoricVariableInstanceQuery().list().forEach(variable -> assertThat(
                        String.valueOf(variable.getValue()))
                .doesNotContain(NAME, CONTACT));
        for (var role : List.of("officer2", "leader", "auditor", "locality1")) {
            for (var part : List.of("", "/timeline", "/documents", "/evaluations")) {
                assertThat(park.as(role)
                                .get("/api/v1/cases/" + park.caseNumber() + part)
                                .text())
                        .doesNotContain(NAME, CONTACT);
            }
        }
        assertThat(database.queryForList("select details from audit_record", String.class))
                .noneMatch(details -> details.contains(NAME) || details.contains(CONTACT));
        assertThat(database.queryForList("select html from casefile_document", String.class))
                .noneMatch(html -> html.contains(NAME) || html.contains(CONTACT));
    }

    private static String body(String html) {
        return html.substring(html.indexOf("<body>"));
    }

    private static String form(Recognition park, String role, String task) {
        return park.as(role)
                .get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false")
                .expect(200)
                .text();
    }

    private static Answer objects(Recognition park, String content, String name, String contact) {
        return park.anyone()
                .post(
                        "/api/v1/public/notices/" + park.notice().get("id").asText() + "/objections",
                        Map.of("caseNumber", park.caseNumber(), "content", content, "name", name, "contact", contact));
    }

    private Recognition onNotice(String authority, String parkName) {
        var park = of(authority)
                .drafted("locality1", parkName, YONGJIA, Recognition.specialised())
                .submitted("locality1");
        park.accepted();
        park.inspected();
        park.reviewed(85);
        return park;
    }
}
