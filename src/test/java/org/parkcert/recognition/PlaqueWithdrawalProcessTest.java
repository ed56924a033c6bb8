package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.testing.Caller;
import org.parkcert.testing.ElementsPassed;
import org.parkcert.testing.IntegrationTest;

@IntegrationTest
@DisplayName("惯例 P-9 取消授牌：试点启用，简例关闭")
class PlaqueWithdrawalProcessTest extends TwoAuthorities {

    private static final String REASON = "连续两次评估不合格\n逾期未完成整改";

    @AfterAll
    static void walked() {
        ElementsPassed.walked(PlaqueWithdrawalProcessTest.class);
    }

    @Test
    @DisplayName("P-9 启用：标牌即时失效，园区移出名录，公告公开可读；登记收回标牌以后结束")
    void publishedAndTakenBack() {
        var park = recognised("probe", "取消授牌产业园");
        var plaque = plaque(park);
        assertThat(verification(park, plaque)).contains("\"state\":\"valid\"");

        withdrawn(park);

        assertThat(verification(park, plaque)).contains("\"state\":\"withdrawn\"", "withdrawal-notice");
        assertThat(registry(park, "probe")).doesNotContain("取消授牌产业园");
        assertThat(park.anyone()
                        .get("/api/v1/public/plaques/" + plaque + "/withdrawal-notice")
                        .expect(200)
                        .text())
                .contains("关于取消取消授牌产业园", "连续两次评估不合格", "逾期未完成整改", plaque);
        assertThat(park.anyone()
                        .get("/api/v1/public/plaque-withdrawals")
                        .expect(200)
                        .text())
                .contains("取消授牌产业园", plaque);
        assertThat(takesBack(park, Map.of("plaqueReturned", true))
                        .expect(422)
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactly("takenBackOn");
        assertThat(takesBack(park, Map.of("plaqueReturned", false))
                        .expect(422)
                        .json()
                        .get("errors")
                        .findValuesAsText("field"))
                .containsExactly("takingBackComment");
        takesBack(
                        park,
                        Map.of(
                                "plaqueReturned",
                                true,
                                "takenBackOn",
                                LocalDate.now(clock).toString()))
                .expect(204);
        assertThat(park.runs()).isFalse();
    }

    @Test
    @DisplayName("P-9 启用：标牌无法收回的，写明原因也可结束；此前已经取消的不再变更，只记入档案")
    void aPlaqueThatCannotBeHadBack() {
        var park = recognised("probe", "标牌遗失产业园");
        withdrawn(park);

        takesBack(park, Map.of("plaqueReturned", false, "takingBackComment", "园区已撤场，标牌遗失"))
                .expect(204);

        assertThat(park.runs()).isFalse();
        withdrawn(park);
        assertThat(records(park)).filteredOn(said -> said.contains("此前已经取消")).hasSize(1);
    }

    @Test
    @DisplayName("P-9 关闭：只更新标牌状态和名录，不公告、不登记收回")
    void off() {
        var park = recognised("plain", "简例取消授牌产业园");
        var plaque = plaque(park);

        withdrawn(park);

        assertThat(park.runs()).isFalse();
        assertThat(verification(park, plaque))
                .contains("\"state\":\"withdrawn\"")
                .doesNotContain("withdrawal-notice\":\"");
        assertThat(registry(park, "plain")).doesNotContain("简例取消授牌产业园");
        park.anyone()
                .get("/api/v1/public/plaques/" + plaque + "/withdrawal-notice")
                .expect(404);
    }

    private Recognition recognised(String authority, String name) {
        var park = of(authority)
                .drafted("locality1", name, YONGJIA, Recognition.specialised())
                .submitted("locality1");
        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.noticeExpires();
        park.decided(true, "同意认定");
        return park;
    }

    private void withdrawn(Recognition park) {
        runtime.createProcessInstanceByKey("shared-plaque-withdrawal")
                .processDefinitionWithoutTenantId()
                .businessKey(park.caseNumber())
                .setVariable("withdrawalReason", REASON)
                .execute();
    }

    private static Caller.Answer takesBack(Recognition park, Map<String, Object> fields) {
        return park.completes("officer", "userTask_takeBackPlaque", fields);
    }

    private static String plaque(Recognition park) {
        var certificate = park.textOf("locality1", "certificate");
        var at = certificate.indexOf("plaques/") + "plaques/".length();
        return certificate.substring(at, at + 32);
    }

    private static String verification(Recognition park, String plaque) {
        return park.anyone().get("/api/v1/public/plaques/" + plaque).expect(200).text();
    }

    private static List<String> records(Recognition park) {
        var parkId = park.view("officer").get("parkId").asText();
        return park.as("officer")
                .get("/api/v1/parks/" + parkId + "/record")
                .expect(200)
                .json()
                .get("entries")
                .findValuesAsText("text");
    }

    private static String registry(Recognition park, String authority) {
        return park.anyone()
                .get("/api/v1/public/parks?size=200&authority=" + authority)
                .expect(200)
                .text();
    }
}
