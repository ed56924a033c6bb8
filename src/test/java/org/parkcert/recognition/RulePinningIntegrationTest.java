package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.testing.Caller;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.Multipart;

/** That an edit stays newest after a restart, whatever else of the bundle changed, is proved in BundleDeploymentTest. */
@DisplayName("规则固定：改一格申报条件")
class RulePinningIntegrationTest extends TwoAuthorities {

    private static final Path TABLE = Path.of("processes/wenzhou/recognition.thresholds.dmn");
    private static final String BOUND = "<text>3000</text>";

    @AfterEach
    void oldBoundAgain() throws IOException {
        deployed("wenzhou-designer", Files.readString(TABLE)).expect(200);
    }

    @Test
    @DisplayName("部署后新申报按新条件核对，在办的仍按受理时的条件（WZ-9-1c，WZ-16）")
    void newBoundCountsForNewSubmissions() throws IOException {
        var running = submitted("永嘉旧规则产业园");

        deployed("wenzhou-designer", withBound("3500")).expect(200);
        var fresh = submitted("永嘉新规则产业园");
        running.accepted();
        fresh.accepted();

        assertThat(running.view("officer").get("stage").asText()).isEqualTo("examination");
        running.teamNamed();
        running.verified(true, Map.of());
        assertThat(running.tasks("officer", "userTask_score")).hasSize(5);
        fresh.refusalSigned();
        assertThat(fresh.view("locality1").get("outcome").asText()).isEqualTo("returned");
        assertThat(fresh.view("locality1").get("reason").asText()).contains("第九条（一）", "3500", "3200");
        assertThat(running.pinnedVersion("wenzhou-recognition-thresholds"))
                .isLessThan(fresh.pinnedVersion("wenzhou-recognition-thresholds"));
    }

    @Test
    @DisplayName("别的单位的流程管理员部署同一张表，被拒绝并逐条说明理由")
    void foreignDeploymentIsRefused() throws IOException {
        var answer = deployed("probe-designer", withBound("3500"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("code").asText()).isEqualTo("deployment.refused");
        assertThat(answer.json().path("message").asText()).contains("不是您所在的单位");
        var fresh = submitted("永嘉照旧产业园");
        fresh.accepted();
        assertThat(fresh.view("officer").get("stage").asText()).isEqualTo("examination");
    }

    private Recognition submitted(String parkName) {
        var indicators = Recognition.specialised();
        indicators.put("floorArea", "3200");
        return of("wenzhou").drafted("locality1", parkName, YONGJIA, indicators).submitted("locality1");
    }

    private static String withBound(String bound) throws IOException {
        var table = Files.readString(TABLE);
        var clause = table.indexOf("\"WZ-9-1c\"");
        var cell = table.indexOf(BOUND, clause);
        return table.substring(0, cell) + "<text>" + bound + "</text>" + table.substring(cell + BOUND.length());
    }

    private Answer deployed(String designer, String table) {
        return Caller.as(port, designer)
                .upload(
                        "/engine-rest/deployment/create",
                        new Multipart()
                                .field("deployment-name", "recognition")
                                .field("deployment-source", "Camunda Modeler")
                                .field("tenant-id", "wenzhou")
                                .file(
                                        "recognition.thresholds.dmn",
                                        "recognition.thresholds.dmn",
                                        table.getBytes(StandardCharsets.UTF_8)));
    }
}
