package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.audit.AuditEntry;
import org.parkcert.audit.AuditTrail;
import org.parkcert.identity.Actor;
import org.parkcert.identity.SignedInUser;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("文书的版式文件")
class DocumentFilesIntegrationTest {

    private static final Actor OFFICER = new Actor("file-officer", "王五", "wenzhou", Set.of("officers"));
    private static final Actor FOREIGNER = new Actor("file-foreigner", "孙八", "sichuan", Set.of("officers"));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private DocumentFiles files;

    @Autowired
    private AuditedDocuments audited;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private CaseNumber caseNumber = CaseNumber.of("TF-2031-0001");
    private long document;

    @BeforeEach
    void issued(@Autowired OpenedCases opened) {
        caseNumber = opened.inWenzhou("330304");
        document = cases.keepDocument(
                caseNumber,
                new CaseDocument.Draft(
                        "approval", "批复", CaseDocument.Audience.APPLICANT, null, "<title>批复</title><p>同意。</p>"));
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedInUser(actor), null, List.of()));
    }

    private byte[] downloaded(String ending) throws Exception {
        return mvc.perform(get("/api/v1/cases/" + caseNumber + "/documents/" + document + ending)
                        .with(as(OFFICER)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private List<AuditEntry> trail() {
        return audit.of(caseNumber).stream()
                .filter(entry -> audited.actions().contains(entry.action()))
                .filter(entry -> entry.object().equals(Long.toString(document)))
                .toList();
    }

    @Test
    @DisplayName("PDF 和 OFD 各生成一次，之后逐字节相同；哈希都留痕；外单位的人看不到")
    void madeOnceAndTheSameForAll() throws Exception {
        var pdf = downloaded(".pdf");
        var ofd = downloaded(".ofd");

        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(new String(ofd, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(downloaded(".pdf")).isEqualTo(pdf);
        assertThat(trail())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.details().get("sha256")).matches("[0-9a-f]{64}"));
        mvc.perform(get("/api/v1/cases/" + caseNumber + "/documents/" + document + ".pdf")
                        .with(as(FOREIGNER)))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("两人同时要同一份文件，只登记一份，两人拿到的相同")
    void twoAtOnce() {
        var issued = cases.documents(caseNumber).stream()
                .filter(one -> one.id() == document)
                .findFirst()
                .orElseThrow();

        var both = Stream.of(1, 2).map(one -> CompletableFuture.supplyAsync(() -> files.pdf(issued))).toList().stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(both.get(0)).isEqualTo(both.get(1));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM casefile_document_file WHERE document_id = ?")
                        .param(document)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(trail()).hasSize(2);
    }

    @Test
    @DisplayName("文书的文字或者文件的登记被改动，核对留痕时指出是哪一份")
    void whatWasAlteredIsNamed() throws Exception {
        downloaded(".pdf");
        assertThat(audited.faults(trail())).isEmpty();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE casefile_document SET html = CONCAT(html, ' ') WHERE id = ?")
                    .param(document)
                    .update();
            jdbc.sql("UPDATE casefile_document_file SET sha256 = ? WHERE document_id = ?")
                    .params("0".repeat(64), document)
                    .update();
        });

        assertThat(audited.faults(trail()))
                .containsExactlyInAnyOrder(
                        "文书 " + document + "（批复）的内容与留痕不一致", "文书 " + document + "（批复）PDF 文件登记的哈希与留痕不一致");
    }
}
