package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.testing.Caller;
import org.parkcert.testing.Multipart;
import org.parkcert.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("理由说明：每个条件为什么达到或者没有达到，每个日期怎么来的")
class ExplanationIntegrationTest extends TwoAuthorities {

    private static final Path TABLE = Path.of("processes/wenzhou/recognition.thresholds.dmn");

    @Test
    @DisplayName("申报 3200、核实 2999.99 平方米：每次核对说明版本、来源、核实人、条文和比较（WZ-9-1c）")
    void conditions() {
        clock.moveTo("2026-09-28T10:00");
        var park = submitted("永嘉说明产业园");
        park.accepted();
        clock.advance(Duration.ofDays(1));
        park.teamNamed();
        park.verified(true, Map.of("floorArea", "2999.99"));

        var explained = explanations(park, "officer");

        var declared = condition(explained.get("evaluations").get(0), "WZ-9-1c");
        assertThat(declared.get("article").asText()).isEqualTo("第九条（一）");
        assertThat(declared.get("wording").asText()).contains("专业性园区建筑面积不低于 3000 平方米");
        assertThat(declared.get("origin").asText()).isEqualTo("申报单位填报");
        assertThat(declared.get("account").asText()).isEqualTo("要求 ≥ 3000 平方米，实际 3200 平方米，达到。");
        var inspected = explained.get("evaluations").get(1);
        assertThat(inspected.get("version").asInt()).isEqualTo(park.pinnedVersion("wenzhou-recognition-thresholds"));
        assertThat(inspected.get("inForceFrom").asText())
                .matches("20\\d\\d-\\d\\d-\\d\\d")
                .isLessThanOrEqualTo("2026-09-28");
        var verified = condition(inspected, "WZ-9-1c");
        assertThat(verified.get("origin").asText()).contains("实地核实（", "2026年9月29日");
        assertThat(verified.get("account").asText()).isEqualTo("要求 ≥ 3000 平方米，实际 2999.99 平方米，未达到。条文没有放宽的余地。");
        assertThat(condition(inspected, "WZ-9-3c").get("origin").asText()).isEqualTo("由入园机构名录计算得出");
    }

    @Test
    @DisplayName("申报单位看得到理由，看不到核实人是谁；别的所在地、别的主管部门查无此件")
    void whoMaySee() {
        var park = submitted("永嘉保密产业园");
        park.accepted();
        park.teamNamed();
        park.verified(true, Map.of("floorArea", "3100"));

        var forApplicant = explanations(park, "locality1").toString();

        assertThat(forApplicant).contains("实地核实（考察组").doesNotContain("inspector");
        var path = "/api/v1/cases/" + park.caseNumber() + "/explanations";
        assertThat(Caller.as(port, "wenzhou-locality2").get(path).status()).isEqualTo(404);
        assertThat(Caller.as(port, "probe-officer").get(path).status()).isEqualTo(404);
        assertThat(Caller.anonymous(port).get(path).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("补正期限跨国庆：起算日、规则、每个不计的日子及其出处、停止计时的起止和原因（P-2）")
    void dates() {
        clock.moveTo("2026-09-28T10:00");
        var park = submitted("永嘉期限产业园");
        park.supplementRequested();

        var explained = explanations(park, "locality1");

        var supplement = date(explained, "supplement");
        assertThat(supplement.get("endsOn").asText()).isEqualTo("2026-10-16");
        assertThat(supplement.get("event").asText()).isEqualTo("发出补正通知");
        assertThat(supplement.get("article").asText()).contains("行政许可法");
        var account = supplement.get("account");
        assertThat(account.get("startsOn").asText()).isEqualTo("2026-09-28");
        assertThat(account.get("rule").asText()).contains("民法典第二百零一条", "计10个工作日");
        assertThat(account.get("skipped"))
                .anySatisfy(day -> assertThat(day.toString()).contains("2026-10-01", "国庆节", "国办发明电〔2025〕7号"))
                .anySatisfy(day -> assertThat(day.toString()).contains("2026-10-11", "双休日", "职工工作时间"));
        assertThat(account.get("makeUps").toString()).contains("2026-10-10", "国庆节");
        assertThat(explained.get("pauses").get(0).get("pauseReason").asText()).isEqualTo("补正材料");
        assertThat(date(explained, "processing").get("endedAt").isNull()).isTrue();
        assertThat(date(explained, "acceptance").get("endedAt").isNull()).isFalse();
    }

    @Test
    @DisplayName("放假安排未公布的年份：日期标明暂定，说明按什么推算")
    void provisional() {
        clock.moveTo("2029-12-20T10:00");
        var park = submitted("永嘉远期产业园");
        park.supplementRequested();

        var supplement = date(explanations(park, "officer"), "supplement");

        assertThat(supplement.get("provisional").asBoolean()).isTrue();
        assertThat(supplement.get("account").get("unknownYears").toString()).isEqualTo("[2029,2030]");
        assertThat(supplement.get("account").get("skipped"))
                .anySatisfy(day -> assertThat(day.toString()).contains("2030-01-01", "元旦", "《全国年节及纪念日放假办法》第二条"));
    }

    @Test
    @DisplayName("规则表改版以后，旧版作出的核对照旧说得清楚")
    void olderEdition() throws IOException {
        var park = submitted("永嘉旧版产业园");
        park.accepted();
        var before = explanations(park, "officer").get("evaluations");

        try {
            deployed(Files.readString(TABLE)
                    .replace("<text>3000</text>", "<text>9000</text>")
                    .replace("专业性园区建筑面积不低于 3000 平方米", "专业性园区建筑面积不低于 9000 平方米"));

            assertThat(explanations(park, "officer").get("evaluations")).isEqualTo(before);
            assertThat(condition(before.get(0), "WZ-9-1c").get("wording").asText())
                    .contains("3000");
        } finally {
            deployed(Files.readString(TABLE));
        }
    }

    @Test
    @DisplayName("语句数固定：多一次核对、补正和公示，语句不多")
    void fixedNumberOfStatements(@Autowired Statements statements) {
        var few = submitted("永嘉语句产业园");
        few.accepted();
        var many = submitted("永嘉语句二号产业园");
        many.supplementRequested();
        many.supplemented("locality1");
        many.accepted();
        many.teamNamed();
        many.verified(true, Map.of("floorArea", "3100"));
        many.reviewed(90);
        explanations(few, "officer");
        explanations(many, "officer");

        var heardFew = statements.during(() -> explanations(few, "officer"));
        var heardMany = statements.during(() -> explanations(many, "officer"));

        assertThat(heardMany.statements()).as(heardMany.mostFrequent(15)).isEqualTo(heardFew.statements());
        assertThat(heardMany.commits()).isZero();
    }

    private JsonNode explanations(Recognition park, String role) {
        var answer = park.as(role).get("/api/v1/cases/" + park.caseNumber() + "/explanations");
        answer.expect(200);
        return answer.json();
    }

    private Recognition submitted(String parkName) {
        var indicators = Recognition.specialised();
        indicators.put("floorArea", "3200");
        return of("wenzhou").drafted("locality1", parkName, YONGJIA, indicators).submitted("locality1");
    }

    private static JsonNode condition(JsonNode evaluation, String clause) {
        return StreamSupport.stream(evaluation.get("conditions").spliterator(), false)
                .filter(condition -> condition.get("clause").asText().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode date(JsonNode explained, String kind) {
        return StreamSupport.stream(explained.get("dates").spliterator(), false)
                .filter(date -> date.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void deployed(String table) {
        Caller.as(port, "wenzhou-designer")
                .upload(
                        "/engine-rest/deployment/create",
                        new Multipart()
                                .field("deployment-name", "recognition")
                                .field("deployment-source", "Camunda Modeler")
                                .field("tenant-id", "wenzhou")
                                .file(
                                        "recognition.thresholds.dmn",
                                        "recognition.thresholds.dmn",
                                        table.getBytes(StandardCharsets.UTF_8)))
                .expect(200);
    }
}
