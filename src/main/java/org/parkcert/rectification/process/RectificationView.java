package org.parkcert.rectification.process;

import static org.parkcert.rectification.process.RectificationVariables.RECTIFICATION_MONTHS;
import static org.parkcert.rectification.process.RectificationVariables.RECTIFICATION_REASON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.process.TaskView;
import org.parkcert.rectification.Rectification;
import org.parkcert.rectification.Rectifications;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.springframework.stereotype.Component;

/** What the forms of a rectification show: the terms before it is ordered, then what was ordered and reported. */
@Component
class RectificationView implements TaskView {

    private static final String PROCESS = "shared-rectification";

    private final Rectifications rectifications;
    private final TaskService tasks;
    private final Clock clock;

    RectificationView(Rectifications rectifications, TaskService tasks, Clock clock) {
        this.rectifications = rectifications;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        if (!processId.equals(PROCESS)) {
            return Map.of();
        }
        return elementId.equals("userTask_orderRectification")
                ? terms(taskId)
                : rectifications
                        .newest(caseNumber)
                        .map(found -> Map.<String, Object>of("rectification", page(found)))
                        .orElse(Map.of());
    }

    private Map<String, Object> terms(String taskId) {
        var inputs = tasks.getVariables(taskId, List.of(RECTIFICATION_MONTHS.name(), RECTIFICATION_REASON.name()));
        var months = RECTIFICATION_MONTHS.findAmong(inputs).orElse(1);
        var terms = new HashMap<String, Object>();
        terms.put("rectificationMonths", months);
        terms.put("suggestedDueOn", ChineseDate.of(rectifications.suggestedDueOn(months)));
        RECTIFICATION_REASON
                .findAmong(inputs)
                .filter(reason -> !reason.isBlank())
                .ifPresent(reason -> {
                    var page = new MarkdownPage();
                    reason.lines().forEach(page::line);
                    page.end();
                    terms.put("rectificationReasons", page.toString());
                });
        return terms;
    }

    private String page(Rectification found) {
        var page = new MarkdownPage();
        found.demand().lines().filter(line -> !line.isBlank()).forEach(page::line);
        page.end();
        page.paragraph("责令整改日期：" + ChineseDate.of(found.orderedOn()) + "；整改截止日期：" + ChineseDate.of(found.dueOn())
                + (found.isLate(LocalDate.now(clock)) ? "（逾期，原定 " + ChineseDate.of(found.firstDueOn()) + "）" : ""));
        rectifications
                .extensions(found)
                .forEach(one -> page.line(ChineseDate.of(one.extendedOn()) + "延期至" + ChineseDate.of(one.dueOn()) + "："
                        + one.reason().lines().collect(Collectors.joining("；"))));
        page.end();
        var reportedAt = found.reportedAt();
        var report = found.report();
        if (reportedAt != null && report != null) {
            page.paragraph("整改情况（" + ChineseDate.of(reportedAt.toLocalDate()) + "报告）：");
            report.lines().filter(line -> !line.isBlank()).forEach(page::line);
            page.end();
        }
        return page.toString();
    }
}
