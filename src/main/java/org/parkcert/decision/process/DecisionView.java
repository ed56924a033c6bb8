package org.parkcert.decision.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.decision.CollectiveStudy;
import org.parkcert.decision.Decisions;
import org.parkcert.decision.Minutes;
import org.parkcert.decision.Statement;
import org.parkcert.decision.Statements;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms of the decision show: the document as it would be issued, the minutes, the statement. */
@Component
class DecisionView implements TaskView {

    /** Procedures in which something is decided after minutes or a statement. */
    private static final Set<String> SHOWN =
            Set.of("shared-decision", "shared-statement", "shared-sanction", "shared-subsidy-grant");

    private final Decisions decisions;
    private final CollectiveStudy study;
    private final Statements statements;
    private final Clock clock;

    DecisionView(Decisions decisions, CollectiveStudy study, Statements statements, Clock clock) {
        this.decisions = decisions;
        this.study = study;
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        if (elementId.equals("userTask_recordDelivery")) {
            return delivery(caseNumber);
        }
        if (!processId.startsWith("shared-")) {
            return statementTable(caseNumber);
        }
        if (!SHOWN.contains(processId)) {
            return Map.of();
        }
        var shown = new HashMap<String, Object>();
        if (decisions.isPrepared(caseNumber)) {
            shown.put("documentPreview", preview(caseNumber));
        }
        study.minutes(caseNumber).ifPresent(held -> {
            shown.put("minutesTable", minutes(held));
            shown.put("meetingAgreed", held.agreed());
        });
        shown.putAll(statementTable(caseNumber));
        return shown;
    }

    private Map<String, Object> statementTable(CaseNumber caseNumber) {
        return statements
                .find(caseNumber)
                .<Map<String, Object>>map(made -> Map.of("statementTable", statement(made)))
                .orElse(Map.of());
    }

    private static String preview(CaseNumber caseNumber) {
        var address = "/api/v1/cases/" + caseNumber + "/decision-draft";
        var page = new MarkdownPage();
        page.item(
                "草稿",
                List.of(
                        new MarkdownPage.Link("查看拟发文书", address),
                        new MarkdownPage.Link("PDF（与签发后的版式相同）", address + ".pdf")));
        page.end();
        return page.toString();
    }

    private static String minutes(Minutes held) {
        var page = new MarkdownPage();
        page.tableHead("会议", "日期", "纪要编号", "会议意见", "会议决定");
        page.row(
                held.meetingKind().label(),
                held.heldOn().toString(),
                held.minutesNumber(),
                held.agreed() ? "同意" : "不同意",
                held.resolution());
        page.end();
        if (!held.agreed()) {
            page.paragraph("集体研究未同意：仍拟批准的，须写明理由。");
        }
        return page.toString();
    }

    private static String statement(Statement made) {
        var page = new MarkdownPage();
        page.tableHead("事项", "内容");
        page.row("事先告知", made.toldAt().toLocalDate().toString());
        page.row("陈述申辩", stated(made));
        if (made.legalityConfirmed() != null) {
            var comment = Objects.requireNonNullElse(made.legalityComment(), "");
            page.row("法制审核", (made.legalityConfirmed() ? "审核通过。" : "审核未通过：") + comment);
        }
        page.end();
        return page.toString();
    }

    private static String stated(Statement made) {
        if (made.content() != null && !made.content().isBlank()) {
            return made.content();
        }
        return Boolean.TRUE.equals(made.waived()) ? "当事单位放弃陈述申辩" : made.closedAt() == null ? "尚未收到" : "期限内未提出";
    }

    private Map<String, Object> delivery(CaseNumber caseNumber) {
        var awaited = decisions.awaited(caseNumber);
        var page = new MarkdownPage();
        page.item(
                awaited.title(),
                awaited.documentNumber(),
                "/api/v1/cases/" + caseNumber + "/documents/" + awaited.documentId());
        page.end();
        return Map.of(
                "deliveredDocument", page.toString(),
                "deliveredOn", LocalDate.now(clock).toString());
    }
}
