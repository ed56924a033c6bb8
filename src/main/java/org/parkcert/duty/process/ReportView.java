package org.parkcert.duty.process;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parkcert.casefile.DecisionRecord;
import org.parkcert.casefile.DecisionRecords;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.duty.Reports;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.springframework.stereotype.Component;

/** What the forms of a report show: its day, and what was handed in. */
@Component
class ReportView implements TaskView {

    private static final String SHARED = "shared-";
    private static final String REPORT = SHARED + "report";
    private static final String TARGETS = "userTask_setTargets";

    private final Reports reports;
    private final DecisionRecords records;

    ReportView(Reports reports, DecisionRecords records) {
        this.reports = reports;
        this.records = records;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        if (elementId.equals(TARGETS)) {
            return reports.targetsFor(caseNumber)
                    .<Map<String, Object>>map(period -> Map.of("targetsFor", period))
                    .orElse(Map.of());
        }
        if (!processId.equals(REPORT) && processId.startsWith(SHARED)) {
            return Map.of();
        }
        return Stream.of(reports.shown(caseNumber).map(ReportView::due), written(caseNumber), returned(caseNumber))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<String, Object> due(Reports.Shown report) {
        return Map.entry(
                "reportDue",
                report.kind() + (report.period().isEmpty() ? "" : "（" + report.period() + "）") + "应于"
                        + ChineseDate.of(report.dueOn()) + "前报送" + (report.late() ? "，已逾期。" : "。"));
    }

    private Optional<Map.Entry<String, Object>> written(CaseNumber caseNumber) {
        return records.of(caseNumber).stream()
                .filter(record -> record.fields().containsKey("reportComment"))
                .reduce((earlier, later) -> later)
                .map(ReportView::text)
                .map(text -> Map.entry("reportText", text));
    }

    private static String text(DecisionRecord record) {
        return paragraphs(Stream.of("reportComment", "goalsComment", "problemComment")
                .flatMap(field -> Optional.ofNullable(record.fields().get(field)).stream()));
    }

    /** 退回的理由, while what was given back isn't accepted yet. */
    private Optional<Map.Entry<String, Object>> returned(CaseNumber caseNumber) {
        return records.of(caseNumber).stream()
                .filter(record -> record.fields().containsKey("reportAccepted"))
                .reduce((earlier, later) -> later)
                .map(record -> record.fields().getOrDefault("returnComment", ""))
                .filter(reason -> !reason.isBlank())
                .map(reason -> Map.entry("returnText", paragraphs(Stream.of(reason))));
    }

    private static String paragraphs(Stream<String> texts) {
        var page = new MarkdownPage();
        texts.flatMap(String::lines).filter(line -> !line.isBlank()).forEach(page::paragraph);
        return page.toString();
    }
}
