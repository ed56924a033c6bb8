package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("惯例 P-1 受理：试点启用，简例关闭")
class AcceptancePracticeIntegrationTest extends TwoAuthorities {

    @Test
    @DisplayName("P-1 启用：提交即出具收件回执，写明编号、时间和收到的材料；5 个工作日内受理，逾期在概况、列表和卷宗页上可见")
    void receiptAtOnceAndFiveWorkingDays() {
        var park = submitted("probe", "试点受理产业园一");

        assertThat(park.documents("locality1")).containsExactly("receipt");
        assertThat(park.textOf("locality1", "receipt"))
                .contains(park.caseNumber(), "2026年9月1日9时00分", "申建函件", "5个工作日内（2026年9月8日前，含当日）");
        assertThat(park.task("officer", "userTask_checkMaterials").get("due").asText())
                .startsWith("2026-09-09T00:00");
        clock.moveTo("2026-09-08T23:59");
        assertThat(deadline(park, "acceptance").get("overdue").asBoolean()).isFalse();
        assertThat(listed(park).get("overdue")).isEmpty();

        clock.moveTo("2026-09-09T00:00");

        assertThat(deadline(park, "acceptance").get("overdue").asBoolean()).isTrue();
        assertThat(deadline(park, "acceptance").get("dueOn").asText()).isEqualTo("2026-09-08");
        assertThat(listed(park).get("overdue").get(0).asText()).isEqualTo("受理时限");
        assertThat(caseFile(park)).contains("2026-09-08（已超期）");
        park.accepted();
        assertThat(park.documents("locality1")).containsExactly("receipt", "acceptance-notice");
        assertThat(listed(park).get("overdue")).isEmpty();
        assertThat(park.view("officer").get("deadlines").findValuesAsText("kind"))
                .containsExactly("processing");
    }

    @Test
    @DisplayName("P-1 启用：一次补正告知即在时限之内；补正以后重新起算（9月20日调休上班）")
    void theRequestToSupplementMeetsTheDeadline() {
        var park = submitted("probe", "试点受理产业园二");
        clock.moveTo("2026-09-04T10:00");
        park.supplementRequested();
        clock.moveTo("2026-09-14T10:00");
        assertThat(listed(park).get("overdue")).isEmpty();

        park.supplemented("locality1");

        assertThat(deadline(park, "acceptance").get("dueOn").asText()).isEqualTo("2026-09-20");
    }

    @Test
    @DisplayName("P-1 启用：不符合申报条件的，出具不予受理通知书，逐条写明理由")
    void refusedToAccept() {
        var park = tooSmall("probe", "试点不予受理产业园");

        assertThat(park.documents("locality1")).startsWith("receipt", "refusal-to-accept");
        assertThat(park.textOf("locality1", "refusal-to-accept")).contains("不予受理通知书", "建筑面积", "PB人社函〔2026〕");
    }

    @Test
    @DisplayName("P-1 关闭：没有回执和受理通知书，没有受理时限；退回用本事项的退回通知")
    void off() {
        var park = submitted("plain", "简例受理产业园一");

        assertThat(park.documents("locality1")).isEmpty();
        assertThat(park.task("officer", "userTask_checkMaterials").get("due").isNull())
                .isTrue();
        clock.moveTo("2026-10-09T10:00");
        assertThat(park.view("officer").get("deadlines").findValuesAsText("kind"))
                .containsExactly("processing");
        assertThat(listed(park).get("overdue")).isEmpty();
        park.accepted();
        assertThat(park.documents("locality1")).isEmpty();
        assertThat(park.view("officer").get("stage").asText()).isEqualTo("examination");
        assertThat(tooSmall("plain", "简例退回产业园").documents("locality1")).containsExactly("return");
    }

    private Recognition submitted(String authority, String parkName) {
        return of(authority)
                .drafted("locality1", parkName, YONGJIA, Recognition.specialised())
                .submitted("locality1");
    }

    private Recognition tooSmall(String authority, String parkName) {
        var indicators = Recognition.specialised();
        indicators.put("floorArea", "100");
        indicators.put("parkType", "comprehensive");
        var park = of(authority)
                .drafted("locality1", parkName, YONGJIA, indicators)
                .submitted("locality1");
        park.accepted();
        park.refusalSigned();
        return park;
    }

    private static String caseFile(Recognition park) {
        var task = park.task("officer", "userTask_checkMaterials").get("id").asText();
        return park.as("officer")
                .get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false")
                .expect(200)
                .json()
                .get("caseFile")
                .get("value")
                .asText();
    }

    private static JsonNode deadline(Recognition park, String kind) {
        for (var deadline : park.view("officer").get("deadlines")) {
            if (deadline.get("kind").asText().equals(kind)) {
                return deadline;
            }
        }
        throw new AssertionError(kind);
    }

    private static JsonNode listed(Recognition park) {
        for (var one : park.as("officer")
                .get("/api/v1/cases?size=200")
                .expect(200)
                .json()
                .get("items")) {
            if (one.get("caseNumber").asText().equals(park.caseNumber())) {
                return one;
            }
        }
        throw new AssertionError(Map.of("not listed", park.caseNumber()));
    }
}
