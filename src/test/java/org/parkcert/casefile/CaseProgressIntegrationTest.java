package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.audit.AuditTrail;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("办理进度")
class CaseProgressIntegrationTest {

    private CaseNumber caseNumber = CaseNumber.of("TP-2031-0001");

    @Autowired
    private CaseProgress progress;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private AuditTrail audit;

    @BeforeEach
    void registered(
            @Autowired OpenedCases opened, @Autowired Numbers numbers, @Autowired TransactionOperations transactions) {
        transactions.executeWithoutResult(transaction -> {
            caseNumber = numbers.nextCaseNumber("TP", 2031);
            cases.register(caseNumber, opened.wenzhou("330302"));
        });
    }

    @Test
    @DisplayName("并行时以最早的阶段为准，阶段之间停留在上一阶段")
    void earliestOpenStageCounts() {
        progress.entered(caseNumber, Stage.EXAMINATION);
        progress.entered(caseNumber, Stage.PUBLIC_NOTICE);
        assertThat(stage()).isEqualTo(Stage.EXAMINATION);

        progress.entered(caseNumber, Stage.EXAMINATION);
        progress.left(caseNumber, Stage.EXAMINATION);
        assertThat(stage()).isEqualTo(Stage.EXAMINATION);

        progress.left(caseNumber, Stage.EXAMINATION);
        assertThat(stage()).isEqualTo(Stage.PUBLIC_NOTICE);

        progress.left(caseNumber, Stage.PUBLIC_NOTICE);
        assertThat(stage()).isEqualTo(Stage.PUBLIC_NOTICE);
    }

    @Test
    @DisplayName("办结以后，结果和阶段不再改变")
    void theFirstOutcomeStays() {
        progress.entered(caseNumber, Stage.DECISION);
        progress.ended(caseNumber, Outcome.REFUSED);

        progress.left(caseNumber, Stage.DECISION);
        progress.entered(caseNumber, Stage.DELIVERY);
        progress.ended(caseNumber, Outcome.APPROVED);

        var caseFile = cases.get(caseNumber);
        assertThat(caseFile.stage()).isEqualTo(Stage.CLOSED);
        assertThat(caseFile.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(caseFile.closedAt()).isNotNull();
    }

    @Test
    @DisplayName("每到一个阶段留一条审计记录")
    void everyStageIsAudited() {
        progress.entered(caseNumber, Stage.ACCEPTANCE);
        progress.left(caseNumber, Stage.ACCEPTANCE);
        progress.entered(caseNumber, Stage.EXAMINATION);

        assertThat(audit.of(caseNumber).stream()
                        .filter(entry -> entry.action().equals(CaseProgress.STAGE_REACHED))
                        .map(entry -> entry.details().get("before") + ">"
                                + entry.details().get("after")))
                .containsExactly(">acceptance", "acceptance>examination");
    }

    private Stage stage() {
        return cases.find(caseNumber).map(CaseFile::stage).orElseThrow();
    }
}
