package org.parkcert.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.audit.AuditTrail;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
@DisplayName("审计查阅")
class OversightIntegrationTest {

    private static final String ALL_TIME = "?from=2000-01-01&to=2100-01-01";

    @Autowired
    private MockMvc web;

    @BeforeEach
    void records(@Autowired Directory directory, @Autowired AuditTrail audit) {
        Accounts.register(directory, "wenzhou");
        audit.record("test.oversight", CaseNumber.of("WZ-2099-0001"), "=1+1", Map.of("a", "\"b\",c"));
        audit.record("test.oversight", CaseNumber.of("ELSEWHERE-2099-0001"), "other", Map.of());
    }

    @Test
    @DisplayName("导出：只有本机关的，电子表格不会当公式执行，导出本身也留痕")
    void export() throws Exception {
        var exported = web.perform(get("/api/v1/audit/export" + ALL_TIME).with(auditor()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment;")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(exported)
                .startsWith("\uFEFF\"时间\",\"何人\"")
                .contains("\"WZ-2099-0001\",\"'=1+1\",\"{\"\"a\"\":\"\"\\\"\"b\\\"\",c\"\"}\"")
                .doesNotContain("ELSEWHERE-2099-0001");
        web.perform(get("/api/v1/audit" + ALL_TIME + "&actor=wenzhou-auditor").with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("audit.exported")));
    }

    @Test
    @DisplayName("按办件查询；别的机关的办件查不到")
    void oneCase() throws Exception {
        web.perform(get("/api/v1/audit" + ALL_TIME + "&caseNumber=WZ-2099-0001").with(auditor()))
                .andExpect(content().string(Matchers.containsString("test.oversight")));
        web.perform(get("/api/v1/audit" + ALL_TIME + "&caseNumber=ELSEWHERE-2099-0001")
                        .with(auditor()))
                .andExpect(content().string("[]"));
    }

    @Test
    @DisplayName("经办人员不能查阅")
    void notForOfficers() throws Exception {
        web.perform(get("/api/v1/audit" + ALL_TIME).with(httpBasic("wenzhou-officer", "wenzhou-officer")))
                .andExpect(status().isForbidden());
    }

    private static RequestPostProcessor auditor() {
        return httpBasic("wenzhou-auditor", "wenzhou-auditor");
    }
}
