package org.parkcert.decision.process;

import java.util.Map;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms of the decision show: the document as it would be issued. */
@Component
class DecisionView implements TaskView {

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        return processId.equals("shared-decision")
                ? Map.of("documentPreview", "[查看拟发文书](/api/v1/cases/" + caseNumber + "/decision-draft)")
                : Map.of();
    }
}
