package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkcert.ParkCertApplication;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Directory.NewAccount;
import org.parkcert.identity.Groups;
import org.parkcert.review.RepeatDraw;
import org.parkcert.testing.BundleCopy;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("专家抽取：专家库、回避、可以重复的抽取（P-3、WZ-10-3）")
class ExpertDrawIntegrationTest extends TwoAuthorities {

    @TempDir
    Path folder = Path.of("");

    @Autowired
    private Directory directory;

    private final List<Integer> touched = new ArrayList<>();

    @AfterEach
    void poolAsItWas() {
        var park = of("probe");
        touched.forEach(number -> park.keepsExpert(number, Map.of()).expect(200));
        park.as("officer").get("/api/v1/experts/conflicts").expect(200).json().forEach(declared -> park.as("officer")
                .delete("/api/v1/experts/conflicts/" + declared.get("id").asText())
                .expect(204));
    }

    @Test
    @DisplayName("下载的记录用随附的命令重复抽取，得到同样的专家；改动一名被剔除的人即不一致")
    void theShippedCommandRepeatsIt() throws Exception {
        var park = underReview("试点抽取产业园一");
        var record = park.as("officer").get(draw(park)).expect(200).text();
        var file = Files.writeString(folder.resolve("draw.json"), record);

        var repeated = command("repeat-draw", file.toString());
        assertThat(repeated.text()).contains("结论：一致");
        park.experts().forEach(expert -> assertThat(repeated.text()).contains("抽中  probe-" + expert));
        assertThat(repeated.code()).isZero();

        assertThat(record).contains("\"locality\"");
        Files.writeString(file, record.replaceFirst("\"locality\"", "\"expired\""));
        var changed = command("repeat-draw", file.toString());
        assertThat(changed.text()).contains("哈希值（SHA-256）：不一致");
        assertThat(changed.code()).isEqualTo(1);

        assertThat(command("repeat-drow").code()).isEqualTo(2);
    }

    @Test
    @DisplayName("经办、领导、审计可以下载记录；专家、申报单位和别的主管部门不能")
    void whoReadsTheRecord() {
        var park = underReview("试点抽取产业园二");

        for (var reader : List.of("officer2", "leader", "auditor", "designer")) {
            park.as(reader).get(draw(park)).expect(200);
            park.as(reader).get(experts(park)).expect(200);
        }
        for (var stranger : List.of(park.experts().get(0), "expert9", "inspector1", "operator", "locality1")) {
            park.as(stranger).get(draw(park)).expect(403);
            park.as(stranger).get(experts(park)).expect(403);
        }
        of("wenzhou").as("officer").get(draw(park)).expect(404);
    }

    @Test
    @DisplayName("其余专家从办理经过里看不到谁已评分，经办人员看得到")
    void expertsDoNotLearnThePanel() {
        var park = underReview("试点抽取产业园三");
        var panel = park.experts();
        park.scores(panel.get(0), Recognition.scores(80)).expect(204);
        var timeline = "/api/v1/cases/" + park.caseNumber() + "/timeline";

        assertThat(scorers(park, "officer", timeline)).isNotEmpty().doesNotContain("null");
        assertThat(scorers(park, panel.get(1), timeline)).containsExactly("null");
        assertThat(scorers(park, panel.get(0), timeline)).doesNotContain("null");
    }

    @Test
    @DisplayName("抽取之前就告知人数不足、谁因何不能抽取；补充以后重新抽取")
    void tooSmallAPoolIsToldBefore() {
        inspectorWhoIsAnExpert();
        var park = of("probe")
                .drafted("locality1", "试点（抽取）产业园四", YONGJIA, Recognition.specialised())
                .submitted("locality1");
        kept(park, 12, Map.of("employer", "检测中心"));
        kept(park, 5, Map.of("suspended", true));
        kept(park, 6, Map.of("validUntil", "2026-08-31"));
        kept(park, 7, Map.of("validUntil", "2026-09-01"));
        kept(park, 8, Map.of("validFrom", "2026-09-02"));
        declared(park, "officer", Map.of("userId", "probe-expert3", "organisation", "试点(抽取) 产业园四"), 201);
        declared(park, "expert4", Map.of("caseNumber", park.caseNumber(), "userId", "probe-expert1"), 201);
        park.accepted();
        park.completed(
                "officer",
                "userTask_nameTeam",
                Map.of("teamMembers", "probe-inspector1,probe-inspector2,probe-expert12"));

        var standing = park.as("officer").get(experts(park)).expect(200).json().get("standing");
        assertThat(standing.get("lacking").get(0).asText()).isEqualTo("还缺 2 名专家");
        assertThat(exclusions(standing.get("members"), "userId"))
                .containsEntry("probe-expert1", "[]")
                .containsEntry("probe-expert3", "[\"declared-park\"]")
                .containsEntry("probe-expert4", "[\"declared-case\"]")
                .containsEntry("probe-expert5", "[\"suspended\"]")
                .containsEntry("probe-expert6", "[\"expired\"]")
                .containsEntry("probe-expert7", "[]")
                .containsEntry("probe-expert8", "[\"not-yet-appointed\"]")
                .containsEntry("probe-expert9", "[\"locality\"]")
                .containsEntry("probe-expert12", "[\"acted-for-park\"]");

        kept(park, 13, Map.of());
        park.verified(true, Map.of());
        assertThat(park.experts()).isEmpty();
        var form = park.as("officer")
                .get("/engine-rest/task/"
                        + park.task("officer", "userTask_enlargePool").get("id").asText() + "/form-variables")
                .expect(200)
                .json();
        assertThat(form.get("panelStatus").get("value").asText()).contains("需要 5 名", "还缺 1 名专家", "专家5");
        kept(park, 5, Map.of());
        park.poolEnlarged();

        assertThat(park.experts()).containsExactlyInAnyOrder("expert1", "expert2", "expert5", "expert7", "expert13");
        assertThat(repeats(park)).contains("不抽取 probe-expert12", "曾参与该园区办件的审查或考察", "结论：一致");
    }

    @Test
    @DisplayName("回避由同一次抽取的下一名递补，其间不能再担任的跳过；次序用尽的补充抽取；都能重复核对")
    void replacements() {
        var park = underReview("试点抽取产业园五");
        var order = order(park, 0);
        var reserves = order.subList(5, order.size());
        for (var passedOver : reserves.subList(0, reserves.size() - 1)) {
            kept(park, number(passedOver), Map.of("suspended", true));
        }

        park.recuses(order.get(0)).expect(204);
        assertThat(park.experts()).contains(reserves.get(reserves.size() - 1)).doesNotContain(order.get(0));
        assertThat(repeats(park)).contains("此时跳过 probe-" + reserves.get(0), "暂停使用", "递补：一致", "结论：一致");

        var refused = park.recuses(order.get(1));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().path("code").asText()).isEqualTo("review.pool-too-small");
        assertThat(refused.text()).contains("没有可以递补的专家").contains("补充专家");
        kept(park, 14, Map.of());
        park.recuses(order.get(1)).expect(204);

        assertThat(park.experts()).hasSize(5).contains("expert14").doesNotContain(order.get(1));
        assertThat(order(park, 1)).containsExactly("expert14");
        assertThat(repeats(park)).contains("第 2 次抽取", "已在本办件专家组中，或已回避", "递补：一致", "结论：一致");
        park.reviewed(85);
        assertThat(park.view("officer").get("stage").asText()).isEqualTo("public-notice");
    }

    @Test
    @DisplayName("主流程要求组长和专业的，抽中的人满足；回避的组长由可任组长的递补")
    void chairsAndFields() throws IOException {
        deployed("<camunda:in sourceExpression=\"${1}\" target=\"chairCount\" />"
                + "<camunda:in sourceExpression=\"${&#39;法律,财务&#39;}\" target=\"requiredFields\" />");
        try {
            var park = of("probe")
                    .drafted("locality1", "试点抽取产业园六", YONGJIA, Recognition.specialised())
                    .submitted("locality1");
            park.accepted();
            park.teamNamed();
            var standing =
                    park.as("officer").get(experts(park)).expect(200).json().get("standing");
            assertThat(standing.get("lacking").get(0).asText()).isEqualTo("没有以下专业的专家：法律、财务");
            kept(park, 3, Map.of("fields", List.of("法律")));
            kept(park, 4, Map.of("fields", List.of("财务", "法律")));
            park.verified(true, Map.of());

            var panel = park.experts();
            assertThat(panel).hasSize(5).contains("expert4").containsAnyOf("expert1", "expert2");
            if (!panel.containsAll(List.of("expert1", "expert2"))) {
                var chair = panel.contains("expert1") ? "expert1" : "expert2";
                park.recuses(chair).expect(204);
                assertThat(park.experts()).contains(chair.equals("expert1") ? "expert2" : "expert1");
            }
            assertThat(repeats(park)).contains("其中可任组长的不少于 1 名，涵盖专业：", "结论：一致");
        } finally {
            deployed("");
        }
    }

    @Test
    @DisplayName("登记有误的，一次说明全部错误，一名也不登记")
    void allFaultsAtOnce() {
        var park = of("probe").drafted("locality1", "试点抽取产业园七", YONGJIA, Recognition.specialised());
        park.submitted("locality1");
        var empty = Map.of("validFrom", "2026-13-01");
        var contrary = park.expert(
                1,
                Map.of(
                        "validUntil",
                        "2019-12-31",
                        "localityCode",
                        "999999",
                        "fields",
                        List.of("法律,财务"),
                        "chair",
                        "也许"));
        var taken = park.expert(1, Map.of("userId", "probe-officer", "name", "甲"));
        var foreign = park.expert(1, Map.of("userId", "wenzhou-expert99", "name", "乙"));
        var known = new LinkedHashMap<>(park.expert(2, Map.of()));
        known.remove("userId");

        var answer = park.as("officer")
                .post("/api/v1/experts", Map.of("experts", List.of(empty, contrary, taken, foreign, known)))
                .expect(400)
                .json();

        assertThat(answer.get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "experts[0].name",
                        "experts[0].employer",
                        "experts[0].fields",
                        "experts[0].validFrom",
                        "experts[0].validUntil",
                        "experts[1].validUntil",
                        "experts[1].localityCode",
                        "experts[1].fields",
                        "experts[1].chair",
                        "experts[2].userId",
                        "experts[3].userId",
                        "experts[4].name");
        park.as("officer").post("/api/v1/experts", Map.of()).expect(400);
    }

    @Test
    @DisplayName("新专家由系统建立账号，初始口令只答复一次，只看得到自己；审计只读")
    void newAccount() {
        var park = of("probe").drafted("locality1", "试点抽取产业园八", YONGJIA, Recognition.specialised());
        park.submitted("locality1");
        var form = new LinkedHashMap<>(park.expert(0, Map.of("name", "新专家", "suspended", true)));
        form.remove("userId");
        var kept = park.as("officer")
                .post("/api/v1/experts", Map.of("experts", List.of(form)))
                .expect(200)
                .json()
                .get(0);

        assertThat(kept.get("userId").asText()).startsWith("probe-expert");
        assertThat(kept.get("initialPassword").asText()).hasSize(16);
        assertThat(park.as("auditor").get("/api/v1/experts").expect(200).text()).doesNotContain("initialPassword");
        park.as("auditor")
                .post("/api/v1/experts", Map.of("experts", List.of(form)))
                .expect(403);
        park.as("locality1").get("/api/v1/experts").expect(403);
        assertThat(park.as("expert1").get("/api/v1/experts").expect(200).json().findValuesAsText("userId"))
                .containsExactly("probe-expert1");
    }

    @Test
    @DisplayName("回避声明有误的，一次说明；专家只能为自己声明，只看得到自己的，终止由经办人员办理")
    void declarations() {
        var park = of("probe").drafted("locality1", "试点抽取产业园九", YONGJIA, Recognition.specialised());
        park.submitted("locality1");

        assertThat(declared(
                                park,
                                "officer",
                                Map.of("reason", " ", "endsOn", "2026-08-31", "caseNumber", "PB-2026-9999"),
                                400)
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("userId", "caseNumber", "reason", "endsOn");
        assertThat(declared(park, "officer", Map.of("userId", "probe-expert1", "endsOn", "明年"), 400)
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("organisation", "endsOn");
        declared(park, "auditor", Map.of("organisation", "某公司"), 403);
        var own = declared(park, "expert2", Map.of("userId", "probe-expert1", "organisation", "某公司"), 201);
        assertThat(own.get("userId").asText()).isEqualTo("probe-expert2");
        assertThat(park.as("expert1")
                        .get("/api/v1/experts/conflicts")
                        .expect(200)
                        .json())
                .isEmpty();
        var id = own.get("id").asText();
        park.as("expert2").delete("/api/v1/experts/conflicts/" + id).expect(403);
        of("wenzhou").as("officer").delete("/api/v1/experts/conflicts/" + id).expect(404);
    }

    private Recognition underReview(String parkName) {
        var park = of("probe")
                .drafted("locality1", parkName, YONGJIA, Recognition.specialised())
                .submitted("locality1");
        park.accepted();
        park.inspected();
        return park;
    }

    private void kept(Recognition park, int number, Map<String, Object> differently) {
        touched.add(number);
        if (number > 12) {
            Accounts.expert(directory, "probe", number);
        }
        park.keepsExpert(number, differently).expect(200);
    }

    private void inspectorWhoIsAnExpert() {
        if (!directory.exists("probe-expert12")) {
            directory.register(new NewAccount(
                    "probe-expert12",
                    "probe-expert12",
                    "专家12",
                    "probe",
                    "检测中心",
                    null,
                    Set.of(Groups.INSPECTORS, Groups.EXPERTS)));
        }
    }

    private static JsonNode declared(Recognition park, String role, Map<String, Object> declaration, int status) {
        var complete = new LinkedHashMap<String, Object>(Map.of("reason", "曾提供咨询"));
        complete.putAll(declaration);
        return park.as(role)
                .post("/api/v1/experts/conflicts", complete)
                .expect(status)
                .json();
    }

    private static String draw(Recognition park) {
        return "/api/v1/cases/" + park.caseNumber() + "/draw";
    }

    private static String experts(Recognition park) {
        return "/api/v1/cases/" + park.caseNumber() + "/experts";
    }

    private static List<String> scorers(Recognition park, String reader, String timeline) {
        return StreamSupport.stream(
                        park.as(reader).get(timeline).expect(200).json().spliterator(), false)
                .filter(entry -> entry.get("title").asText().equals("独立评分"))
                .map(entry -> entry.path("who").asText())
                .toList();
    }

    private static Map<String, String> exclusions(JsonNode members, String id) {
        var exclusions = new LinkedHashMap<String, String>();
        members.forEach(member ->
                exclusions.put(member.get(id).asText(), member.get("exclusions").toString()));
        return exclusions;
    }

    /** Roles, without the authority's prefix. */
    private static List<String> order(Recognition park, int draw) {
        var order = park.as("officer")
                .get(draw(park))
                .expect(200)
                .json()
                .get("draws")
                .get(draw)
                .get("draw")
                .get("order");
        return StreamSupport.stream(order.spliterator(), false)
                .map(id -> id.asText().substring("probe-".length()))
                .toList();
    }

    private static int number(String role) {
        return Integer.parseInt(role.substring("expert".length()));
    }

    private String repeats(Recognition park) {
        try {
            var file = Files.writeString(
                    folder.resolve("draw.json"),
                    park.as("officer").get(draw(park)).expect(200).text());
            var printed = new ByteArrayOutputStream();
            new RepeatDraw().run(List.of(file.toString()), new PrintStream(printed, true, StandardCharsets.UTF_8));
            return printed.toString(StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The jar's command, in a virtual machine of its own, which has neither Spring nor a driver of a database. */
    private static Printed command(String... arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = Stream.concat(
                        Stream.of(
                                java,
                                "-cp",
                                Stream.of(
                                                ParkCertApplication.class,
                                                JsonMapper.class,
                                                JsonFactory.class,
                                                JsonProperty.class)
                                        .map(part -> part.getProtectionDomain()
                                                .getCodeSource()
                                                .getLocation()
                                                .getPath())
                                        .collect(Collectors.joining(File.pathSeparator)),
                                ParkCertApplication.class.getName(),
                                "--spring.profiles.active=demo"),
                        Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Printed(process.waitFor(), text);
    }

    private record Printed(int code, String text) {}

    private void deployed(String moreInputs) throws IOException {
        var diagram = BundleCopy.of("probe")
                .said(Files.readString(Path.of("processes/wenzhou/recognition.bpmn")))
                .replace("target=\"expertCount\" />", "target=\"expertCount\" />" + moreInputs);
        of("probe").deployed("recognition.bpmn", diagram);
    }
}
