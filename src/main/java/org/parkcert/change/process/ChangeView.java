package org.parkcert.change.process;

import java.util.Map;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.change.Changes;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms of a change show: what is to change, and from when. */
@Component
class ChangeView implements TaskView {

    private final Changes changes;

    ChangeView(Changes changes) {
        this.changes = changes;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        return processId.startsWith("shared-")
                ? Map.of()
                : changes.shown(caseNumber)
                        .<Map<String, Object>>map(text -> Map.of("changeText", page(text)))
                        .orElse(Map.of());
    }

    private static String page(String text) {
        var page = new MarkdownPage();
        text.lines().filter(line -> !line.isBlank()).forEach(page::paragraph);
        return page.toString();
    }
}
