package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.audit.AuditEntry;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotAtThisStage;
import org.parkcert.shared.NotFound;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("办件卷宗")
class CaseFilesIntegrationTest {

    @Autowired
    private CaseFiles cases;

    @Autowired
    private OpenedCases opened;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionOperations transactions;

    @Test
    @DisplayName("登记时取号，固定本流程的全部规则表，并启动流程")
    void open() {
        var caseNumber = opened.inWenzhou("330302");

        var caseFile = cases.get(caseNumber);
        assertThat(caseNumber.value()).matches("WZ-\\d{4}-\\d{4}");
        assertThat(caseFile.regime()).isEqualTo("2022");
        assertThat(caseFile.isOpen()).isTrue();
        assertThat(cases.pinnedRules(caseNumber))
                .extracting(RuleEdition::decisionKey)
                .contains("wenzhou-recognition-thresholds", "wenzhou-recognition-materials");
        assertThat(cases.pinned(caseNumber, "wenzhou-recognition-thresholds").version())
                .isPositive();
        assertThat(audit.of(caseNumber)).extracting(AuditEntry::action).contains("case.opened");
    }

    @Test
    @DisplayName("同一申报不能登记两次，未登记成功的不占编号")
    void failedOpeningLeavesNoGap() {
        var first = opened.wenzhou("330302");
        var before = sequence(cases.open(first).caseNumber());

        assertThatThrownBy(() -> cases.open(first)).isInstanceOf(RuntimeException.class);

        assertThat(sequence(opened.inWenzhou("330302"))).isEqualTo(before + 1);
    }

    private static int sequence(CaseNumber caseNumber) {
        return Integer.parseInt(caseNumber.value().substring(caseNumber.value().lastIndexOf('-') + 1));
    }

    @Test
    @DisplayName("核实的指标代替申报的，未核实的仍按申报")
    void verifiedFiguresCount() {
        var caseNumber = opened.inWenzhou("330302");

        cases.verify(caseNumber, new Indicators(Map.of("floorArea", "4999", "branchCount", "2")));

        var counting = cases.indicators(caseNumber);
        assertThat(counting.number("floorArea")).contains(new BigDecimal("4999"));
        assertThat(counting.find("branchCount")).contains("2");
        assertThat(counting.find("parkType")).contains("comprehensive");
        assertThat(cases.figures(caseNumber)).contains(new Figure("floorArea", "6000", "4999"));
    }

    @Test
    @DisplayName("停止计时和恢复计时各记一次，重复的不算")
    void clockPauses() {
        var caseNumber = opened.inWenzhou("330302");

        cases.pauseClock(caseNumber, "补正");
        cases.pauseClock(caseNumber, "补正");
        cases.resumeClock(caseNumber, "已补正");
        cases.resumeClock(caseNumber, "已补正");

        assertThat(cases.pauses(caseNumber)).singleElement().satisfies(pause -> {
            assertThat(pause.pauseReason()).isEqualTo("补正");
            assertThat(pause.resumeReason()).isEqualTo("已补正");
        });
    }

    @Test
    @DisplayName("决定之前可以撤回，撤回即办结，不能再撤回")
    void withdraw() {
        var caseNumber = opened.inWenzhou("330302");

        cases.withdraw(caseNumber, "另行选址");

        var caseFile = cases.get(caseNumber);
        assertThat(caseFile.outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(caseFile.stage()).isEqualTo(Stage.CLOSED);
        assertThat(caseFile.outcomeReason()).isEqualTo("另行选址");
        assertThatThrownBy(() -> cases.withdraw(caseNumber, "另行选址")).isInstanceOf(NotAtThisStage.class);
    }

    @Test
    @DisplayName("没有流程等待撤回时，撤回被拒绝，什么也不留下")
    void withdrawalThatNobodyAwaits() {
        var caseNumber = CaseNumber.of("TW-2031-0001");
        transactions.executeWithoutResult(transaction -> cases.register(caseNumber, opened.wenzhou("330302")));

        assertThatThrownBy(() -> cases.withdraw(caseNumber, "另行选址")).isInstanceOf(NotAtThisStage.class);

        assertThat(cases.get(caseNumber).outcomeReason()).isNull();
    }

    @Test
    @DisplayName("编号不存在，查无此件")
    void unknownCase() {
        assertThatThrownBy(() -> cases.get(CaseNumber.of("WZ-1999-0001"))).isInstanceOf(NotFound.class);
    }
}
