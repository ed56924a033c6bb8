package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.testing.Caller.Answer;

@DisplayName("惯例 P-2 补正一次性告知：试点启用，简例关闭")
class SupplementPracticeIntegrationTest extends TwoAuthorities {

    @Test
    @DisplayName("P-2 启用：一次告知写明全部内容；再次告知只能就新交的材料提出，其他的被拒绝并说明可以提出什么")
    void aLaterRequestNamesOnlyWhatIsNew() {
        var park = submitted("probe", "试点补正产业园一");
        requests(park, List.of("application-letter", "policies"), "申建函件：缺少公章\n请补充园区平面图")
                .expect(204);
        assertThat(park.textOf("locality1", "supplement-request"))
                .contains("一次性告知", "申建函件：缺少公章", "请补充园区平面图", "“扶持政策文件”不符合要求，请重新提交");
        clock.moveTo("2026-09-03T09:00");
        park.supplemented("locality1");

        var refused = requests(park, List.of("organisations"), "入园机构及配套服务单位情况：没有盖章\n再补一份规划");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asText()).isEqualTo("acceptance.supplement-not-new");
        assertThat(refused.text())
                .contains("入园机构及配套服务单位情况", "再补一份规划", "可以提出的只有：申建函件、扶持政策文件")
                .doesNotContain("申报指标和名录");
        requests(park, List.of(), "请补充园区平面图").expect(204);
        assertThat(park.textOf("locality1", "supplement-request")).contains("仍有下列内容需要补正", "请补充园区平面图");
        park.supplemented("locality1");
        requests(park, List.of("application-letter"), "申建函件：公章不清晰").expect(204);
        assertThat(park.textOf("locality1", "supplement-request")).contains("申建函件：公章不清晰");
    }

    @Test
    @DisplayName("P-2 启用：更换申报指标的，可以就指标再次提出；材料清单之外的代码被拒绝")
    void figuresDeclaredAnewMayBeNamed() {
        var park = submitted("probe", "试点补正产业园二");
        requests(park, List.of(), "请补充园区平面图").expect(204);
        var indicators = Recognition.specialised();
        indicators.put("floorArea", "6100");
        park.as("locality1")
                .put("/api/v1/applications/" + park.applicationId() + "/indicators", indicators)
                .expect(200);
        park.supplemented("locality1");

        assertThat(requests(park, List.of("gone"), "请补充园区平面图")
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("acceptance.supplement-unknown-material");
        requests(park, List.of("declared-figures"), "申报指标和名录：建筑面积与材料不一致").expect(204);
    }

    @Test
    @DisplayName("P-2 关闭：再次告知可以提出任何内容")
    void off() {
        var park = submitted("plain", "简例补正产业园");
        requests(park, List.of("application-letter"), "申建函件：缺少公章").expect(204);
        park.supplemented("locality1");

        requests(park, List.of("organisations"), "再补一份规划").expect(204);

        assertThat(park.textOf("locality1", "supplement-request")).contains("再补一份规划", "入园机构及配套服务单位情况");
    }

    private static Answer requests(Recognition park, List<String> codes, String comment) {
        return park.completes(
                "officer",
                "userTask_checkMaterials",
                Map.of(
                        "materialsComplete",
                        false,
                        "supplementMaterials",
                        String.join(",", codes),
                        "materialsComment",
                        comment));
    }

    private Recognition submitted(String authority, String parkName) {
        return of(authority)
                .drafted("locality1", parkName, YONGJIA, Recognition.specialised())
                .submitted("locality1");
    }
}
