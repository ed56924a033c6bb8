package org.parkcert.casefile.process;

import java.util.Map;
import org.parkcert.casefile.CaseFilePage;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** The case file, above every form; a round has none. */
@Component
class CaseFileTaskView implements TaskView {

    private final CaseFilePage page;

    CaseFileTaskView(CaseFilePage page) {
        this.page = page;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        return page.find(caseNumber)
                .<Map<String, Object>>map(text -> Map.of("caseFile", text))
                .orElse(Map.of());
    }
}
