package org.parkcert.sanction.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.process.TaskView;
import org.parkcert.sanction.Measure;
import org.parkcert.sanction.Sanction;
import org.parkcert.sanction.Sanctions;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms of a sanction show: facts, evidence, what is intended, and the measures to choose from. */
@Component
class SanctionView implements TaskView {

    private static final Set<String> PROCESSES = Set.of("shared-sanction", "shared-statement");

    private final Sanctions sanctions;

    SanctionView(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        if (!PROCESSES.contains(processId)) {
            return Map.of();
        }
        return sanctions.find(caseNumber).map(found -> shown(found, elementId)).orElse(Map.of());
    }

    private static Map<String, Object> shown(Sanction sanction, String elementId) {
        var shown = new HashMap<String, Object>();
        var intended = sanction.intendedMeasures();
        if (elementId.equals("userTask_recordEvidence")) {
            shown.put("measureOptions", options(sanction.offeredMeasures()));
            shown.put("evidenceFiles", upload(sanction));
            shown.put("intendedMeasures", intended.stream().map(Measure::key).toList());
            return shown;
        }
        shown.put("sanctionTable", table(sanction));
        shown.put("measureOptions", options(intended));
        return shown;
    }

    private static String upload(Sanction sanction) {
        var page = new MarkdownPage();
        page.item("证据的电子文件，在提交本任务前上传", "上传和查阅", "/cases/" + sanction.caseNumber() + "#materials-title");
        page.end();
        return page.toString();
    }

    private static List<Map<String, Object>> options(List<Measure> measures) {
        return measures.stream()
                .map(measure -> Map.<String, Object>of("label", measure.label(), "value", measure.key()))
                .toList();
    }

    private static String table(Sanction sanction) {
        var page = new MarkdownPage();
        page.tableHead("事项", "内容");
        page.row("事实", listed(sanction.facts()));
        page.row("证据", listed(sanction.evidence()));
        page.row("拟采取的措施", String.join("；", sanction.intendedLabels()));
        page.end();
        return page.toString();
    }

    /** A cell has no lines of its own. */
    private static String listed(@Nullable String text) {
        return text == null
                ? ""
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("；"));
    }
}
