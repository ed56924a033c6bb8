package org.parkcert.subsidy.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DecisionRecord;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.parkrecord.YearFigures;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.parkcert.subsidy.Amount;
import org.parkcert.subsidy.Settlement;
import org.parkcert.subsidy.Subsidies;
import org.parkcert.subsidy.SubsidyAccounts;
import org.parkcert.subsidy.SubsidyPayments;
import org.parkcert.subsidy.SubsidyReturns;
import org.parkcert.subsidy.SubsidySpending;
import org.springframework.stereotype.Component;

/** What the forms about a subsidy show: the park's ledger, its grades, what was settled, and what is still open. */
@Component
class SubsidyView implements TaskView {

    private static final Set<String> OWN =
            Set.of("shared-subsidy-grant", "shared-subsidy-payment", "shared-subsidy-return", "shared-sanction");

    private static final Set<String> ASKING = Set.of("userTask_chooseSubsidy", "userTask_recordEvaluation");

    /** This year and the one before. */
    private static final int YEARS_SHOWN = 2;

    private final Subsidies subsidies;
    private final SubsidyPayments payments;
    private final SubsidySpending spending;
    private final SubsidyReturns returns;
    private final SubsidyAccounts accounts;
    private final ParkRecords records;
    private final YearFigures figures;
    private final CaseFiles caseFiles;
    private final Clock clock;

    SubsidyView(
            Subsidies subsidies,
            SubsidyPayments payments,
            SubsidySpending spending,
            SubsidyReturns returns,
            SubsidyAccounts accounts,
            ParkRecords records,
            YearFigures figures,
            CaseFiles caseFiles,
            Clock clock) {
        this.subsidies = subsidies;
        this.payments = payments;
        this.spending = spending;
        this.returns = returns;
        this.accounts = accounts;
        this.records = records;
        this.figures = figures;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        if (!OWN.contains(processId) && !ASKING.contains(elementId)) {
            return Map.of();
        }
        var parkId = caseFiles.get(caseNumber).parkId();
        var shown = new HashMap<String, Object>();
        ledger(parkId, shown);
        evaluations(parkId, shown);
        figures(parkId, shown);
        switch (processId) {
            case "shared-subsidy-grant" -> granting(caseNumber, elementId, shown);
            case "shared-subsidy-payment" -> paying(caseNumber, elementId, shown);
            case "shared-subsidy-return" -> returning(caseNumber, shown);
            default -> {
                // the ledger says it all
            }
        }
        return shown;
    }

    private void ledger(String parkId, Map<String, Object> shown) {
        var all = accounts.of(parkId);
        if (all.isEmpty()) {
            return;
        }
        var page = new MarkdownPage();
        page.tableHead("补助项目", "最高", "已核定", "已拨付", "待拨付", "已列支", "待退还");
        all.forEach(account -> page.row(
                account.programmeName(),
                account.cap() == null ? "—" : account.cap().toPlainString(),
                account.granted().toPlainString(),
                account.paid().toPlainString(),
                account.payable().toPlainString(),
                account.spent().toPlainString(),
                account.owedBack().toPlainString()));
        page.end();
        page.paragraph("金额单位：万元");
        shown.put("subsidyLedger", page.toString());
    }

    private void evaluations(String parkId, Map<String, Object> shown) {
        var grades = records.grades(parkId);
        if (grades.isEmpty()) {
            return;
        }
        var page = new MarkdownPage();
        page.tableHead("年度", "等次", "得分", "办件");
        grades.forEach(grade -> page.row(
                Integer.toString(grade.evaluationYear()),
                grade.gradeName(),
                grade.score() == null ? "—" : grade.score().stripTrailingZeros().toPlainString(),
                grade.caseNumber().value()));
        page.end();
        shown.put("parkEvaluations", page.toString());
    }

    /** 建设运营情况: by what the amount is settled beside the grades. */
    private void figures(String parkId, Map<String, Object> shown) {
        var all = figures.since(parkId, LocalDate.now(clock).getYear() - YEARS_SHOWN + 1);
        if (all.isEmpty()) {
            return;
        }
        var page = new MarkdownPage();
        page.tableHead("年度", "指标", "目标任务", "年度数据", "最近一次月报");
        all.forEach(one -> page.row(
                one.year() + "年",
                one.label(),
                Objects.requireNonNullElse(one.target(), "—"),
                Objects.requireNonNullElse(one.reported(), "—"),
                one.month() == null ? "—" : one.monthly() + "（" + one.month() + "）"));
        page.end();
        shown.put("parkFigures", page.toString());
    }

    private void granting(CaseNumber caseNumber, String elementId, Map<String, Object> shown) {
        var settlement = subsidies.get(caseNumber);
        if (elementId.equals("userTask_proposeAmount")) {
            if (settlement.basesTable() != null) {
                shown.put("subsidyYears", years(caseNumber));
            }
            returned(caseNumber, shown);
            return;
        }
        settled(settlement, shown);
        var reason = caseFiles.get(caseNumber).outcomeReason();
        if (elementId.equals("userTask_signRefusal") && reason != null) {
            shown.put("subsidyTable", "拟不安排补助资金。理由：" + new Escaped(reason));
        }
    }

    private List<Map<String, Object>> years(CaseNumber caseNumber) {
        return subsidies.openYears(caseNumber).stream()
                .map(one -> Map.<String, Object>of(
                        "value",
                        Integer.toString(one.year()),
                        "label",
                        one.year() + " 年（第 " + one.number() + " 年，基准 " + Amount.label(one.base()) + "）"))
                .toList();
    }

    /** Why a leader or finance gave it back. */
    private void returned(CaseNumber caseNumber, Map<String, Object> shown) {
        caseFiles.decisions(caseNumber).stream()
                .map(SubsidyView::refusal)
                .filter(reason -> !reason.isBlank())
                .reduce((earlier, later) -> later)
                .ifPresent(reason -> shown.put("subsidyReturned", new Escaped(reason).toString()));
    }

    private static String refusal(DecisionRecord decision) {
        var fields = decision.fields();
        if ("false".equals(fields.get("approved"))) {
            return fields.getOrDefault("decisionComment", "");
        }
        if ("false".equals(fields.get("fundsApproved"))) {
            return fields.getOrDefault("fundsComment", "");
        }
        return "false".equals(fields.get("refusalSigned")) ? fields.getOrDefault("signingComment", "") : "";
    }

    private static void settled(Settlement settlement, Map<String, Object> shown) {
        var amount = Objects.requireNonNullElse(settlement.settled(), settlement.proposed());
        if (amount == null) {
            return;
        }
        var page = new MarkdownPage();
        page.tableHead("事项", "内容");
        if (settlement.subsidyYear() != null) {
            page.row("补助年度", settlement.subsidyYear() + " 年");
        }
        if (settlement.base() != null) {
            page.row("基准", Amount.label(settlement.base()));
        }
        page.row(settlement.settled() == null ? "拟定金额" : "核定金额", Amount.label(amount));
        page.row("理由", settlement.reason() == null ? "—" : settlement.reason());
        page.row("资金用途", settlement.purpose() == null ? "—" : settlement.purpose());
        page.end();
        shown.put("subsidyTable", page.toString());
    }

    private void paying(CaseNumber caseNumber, String elementId, Map<String, Object> shown) {
        var settlement = subsidies.get(caseNumber);
        settled(settlement, shown);
        if (elementId.equals("userTask_recordPayment")) {
            var payable = payments.payable(caseNumber);
            var nothing = payments.isNothingPayable(caseNumber);
            shown.put("nothingPayable", nothing);
            shown.put("paymentHint", nothing ? "补助或者园区的认定已经取消，不再拨付，直接提交即可。" : "尚待拨付 " + Amount.label(payable));
            if (settlement.purpose() != null) {
                shown.put("paymentPurpose", settlement.purpose());
            }
        }
        if (elementId.equals("userTask_recordSpending")) {
            shown.put("spendingHint", "已拨付而尚未登记支出 " + Amount.label(spending.unspent(caseNumber)));
        }
    }

    private void returning(CaseNumber caseNumber, Map<String, Object> shown) {
        var owed = returns.owed(caseNumber);
        shown.put("nothingOwed", owed.signum() == 0);
        shown.put("returnHint", owed.signum() == 0 ? "没有待退还的补助，直接提交即可。" : "尚待退还 " + Amount.label(owed));
    }

    /** 一段文字 that somebody wrote, as text. */
    private record Escaped(String text) {

        @Override
        public String toString() {
            var page = new MarkdownPage();
            page.paragraph(text);
            return page.toString();
        }
    }
}
