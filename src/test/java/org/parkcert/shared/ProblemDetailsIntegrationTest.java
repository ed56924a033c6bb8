package org.parkcert.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.testing.Caller;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("接口拒绝请求时说中文，带稳定代码")
class ProblemDetailsIntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    @BeforeEach
    void somebody() {
        Accounts.register(directory, "wenzhou");
    }

    @Test
    @DisplayName("JSON 残缺")
    void brokenJson() {
        var answer = locality()
                .put("/api/v1/calendar/2027", "application/json", "{\"source\": ".getBytes(StandardCharsets.UTF_8));

        refused(answer, 400, "request.unreadable");
    }

    @Test
    @DisplayName("内容类型不对")
    void wrongContentType() {
        refused(
                locality().put("/api/v1/applications/0/indicators", "text/plain", new byte[] {'x'}),
                415,
                "request.unsupported-media-type");
    }

    @Test
    @DisplayName("没有这个地址")
    void unknownPath() {
        refused(Caller.anonymous(port).get("/api/v1/public/nothing"), 404, "request.unknown-path");
    }

    @Test
    @DisplayName("方法不对，说出可用的方法")
    void wrongMethod() {
        var problem = refused(locality().delete("/api/v1/applications"), 405, "request.method-not-allowed");

        assertThat(problem.get("detail").asText()).contains("DELETE", "GET", "POST");
    }

    @Test
    @DisplayName("缺少参数，说出哪一个")
    void missingParameter() {
        var problem = refused(
                locality().upload("/api/v1/applications/0/materials", "file", "a.pdf", new byte[] {1}),
                400,
                "input.invalid");

        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("code");
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("required");
    }

    @Test
    @DisplayName("参数类型不对，说出哪一个")
    void mistypedParameter() {
        var problem = refused(Caller.anonymous(port).get("/api/v1/public/parks?page=x"), 400, "input.invalid");

        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("page");
    }

    private Caller locality() {
        return Caller.as(port, "wenzhou-locality1");
    }

    private static JsonNode refused(Answer answer, int status, String code) {
        var problem = answer.expect(status).json();
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("instance").asText()).startsWith("/api/v1/");
        assertThat(problem.get("detail").asText()).containsPattern("\\p{IsHan}");
        return problem;
    }
}
