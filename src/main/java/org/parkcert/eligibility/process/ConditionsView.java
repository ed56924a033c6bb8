package org.parkcert.eligibility.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.eligibility.Eligibility;
import org.parkcert.eligibility.Eligibility.Precedent;
import org.parkcert.eligibility.Verdict.Condition;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms show of the conditions, as they were judged last; what a leader may relax also with its precedents. */
@Component
class ConditionsView implements TaskView {

    private static final String SHORTFALL = "userTask_considerShortfall";

    private static final Set<String> JUDGING = Set.of(
            "userTask_decideException",
            "userTask_verifyFacts",
            "userTask_score",
            "userTask_recordMinutes",
            "userTask_decide",
            SHORTFALL);

    private final Eligibility eligibility;

    ConditionsView(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        if (!JUDGING.contains(elementId)) {
            return Map.of();
        }
        var conditions = eligibility.conditions(caseNumber).stream()
                .filter(condition -> !elementId.equals(SHORTFALL) || !condition.satisfied())
                .toList();
        if (conditions.isEmpty()) {
            return Map.of();
        }
        var page = new MarkdownPage();
        table(page, conditions);
        if (elementId.equals("userTask_decideException")) {
            precedents(page, eligibility.precedents(caseNumber));
        }
        return Map.of("conditionsTable", page.toString());
    }

    private static void table(MarkdownPage page, List<Condition> conditions) {
        page.tableHead("条款", "条件", "要求", "实际", "是否达到");
        conditions.forEach(condition -> page.row(
                condition.article(), condition.text(), condition.required(), condition.found(), met(condition)));
        page.end();
    }

    private static String met(Condition condition) {
        if (condition.met()) {
            return "✓ 达到";
        }
        if (condition.satisfied()) {
            return "— 以同组其他条件替代";
        }
        return condition.relaxable() ? "✗ 未达到，可以放宽" : "✗ 未达到";
    }

    private static void precedents(MarkdownPage page, List<Precedent> precedents) {
        if (precedents.isEmpty()) {
            page.paragraph("此前没有就同一条件作出过决定。");
            return;
        }
        page.heading("同一条件此前的决定");
        page.tableHead("日期", "办件", "条款", "实际", "决定", "理由");
        precedents.forEach(precedent -> page.row(
                precedent.decidedOn().toString(),
                precedent.caseNumber().value(),
                precedent.condition().article(),
                precedent.condition().found(),
                precedent.admitted() ? "同意放宽" : "不同意",
                precedent.reason()));
        page.end();
    }
}
