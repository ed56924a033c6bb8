package org.parkcert.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.Multipart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("规则包接口")
class BundlesIntegrationTest {

    private static final Path TABLE = Path.of("processes/wenzhou/recognition.thresholds.dmn");

    @LocalServerPort
    private int port;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "wenzhou");
    }

    @Test
    @DisplayName("任何人都能查到主管部门的规则施行期、事项、材料、指标和所在地")
    void anyoneReadsAuthorities() {
        var authorities =
                Caller.anonymous(port).get("/api/v1/public/authorities").json();

        assertThat(authorities.findValuesAsText("id")).contains("wenzhou", "probe");
        var wenzhou = StreamSupport.stream(authorities.spliterator(), false)
                .filter(one -> one.path("id").asText().equals("wenzhou"))
                .findFirst()
                .orElseThrow();
        assertThat(wenzhou.at("/regimes/0/inForceFrom").asText()).isEqualTo("2022-02-01");
        assertThat(wenzhou.path("localities")).hasSize(12);
        assertThat(wenzhou.at("/matters/0/materials")).isNotEmpty();
        assertThat(wenzhou.at("/matters/0/indicators/0/name").asText()).isEqualTo("园区类型");
    }

    @Test
    @DisplayName("流程管理员看到本单位的规则包，检查部署的内容没有问题")
    void designersCheckWhatIsDeployed() {
        var designer = Caller.as(port, "wenzhou-designer");

        assertThat(designer.get("/api/v1/bundles").json().findValuesAsText("id"))
                .contains("wenzhou-recognition", "wenzhou-recognition-thresholds");
        var checked = designer.post("/api/v1/bundles/wenzhou/checks", "").json();
        assertThat(checked.path("faults")).isEmpty();
        assertThat(checked.path("deployable").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("流程管理员看到已部署的规则里有哪些假定、在哪里、取什么值")
    void designersSeeWhatIsAssumed() {
        var assumptions = Caller.as(port, "wenzhou-designer")
                .get("/api/v1/bundles/wenzhou/assumptions")
                .json();

        assertThat(assumptions)
                .anySatisfy(assumption -> {
                    assertThat(assumption.path("place").asText()).isEqualTo("callActivity_acceptance");
                    assertThat(assumption.path("what").asText()).isEqualTo("supplementDays");
                    assertThat(assumption.path("chosen").asText()).isEqualTo("10");
                })
                .anySatisfy(assumption ->
                        assertThat(assumption.path("what").asText()).isEqualTo("processingDays"))
                .anySatisfy(assumption ->
                        assertThat(assumption.path("file").asText()).startsWith("processes/shared/"));
        assertThat(Caller.as(port, "wenzhou-officer")
                        .get("/api/v1/bundles/wenzhou/assumptions")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("检查上传的文件，逐条指出问题；别的单位和别的岗位不能检查")
    void designersCheckFiles() throws IOException {
        var wrong = wrongTable();

        var checked = Caller.as(port, "wenzhou-designer")
                .upload("/api/v1/bundles/wenzhou/checks", "files", "recognition.thresholds.dmn", wrong)
                .json();

        assertThat(checked.path("deployable").asBoolean()).isFalse();
        assertThat(checked.path("faults").findValuesAsText("code")).contains("table.comparison");
        assertThat(Caller.as(port, "wenzhou-officer")
                        .post("/api/v1/bundles/wenzhou/checks", "")
                        .status())
                .isEqualTo(403);
        assertThat(Caller.as(port, "wenzhou-designer")
                        .post("/api/v1/bundles/elsewhere/checks", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("经 engine-rest 部署不合规范的表，被拒绝并说明原因")
    void engineRestRefuses() throws IOException {
        var answer = Caller.as(port, "wenzhou-designer")
                .upload(
                        "/engine-rest/deployment/create",
                        new Multipart()
                                .field("deployment-name", "recognition")
                                .field("deployment-source", "Camunda Modeler")
                                .field("tenant-id", "wenzhou")
                                .file("data", "recognition.thresholds.dmn", wrongTable()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asText()).isEqualTo("deployment.refused");
        assertThat(answer.json().path("message").asText()).contains("comparison 须为");
    }

    private static byte[] wrongTable() throws IOException {
        return Files.readString(TABLE)
                .replace("<text>\"&gt;=\"</text>", "<text>\"&gt;\"</text>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
