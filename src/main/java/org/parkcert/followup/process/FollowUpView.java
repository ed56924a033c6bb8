package org.parkcert.followup.process;

import java.util.Map;
import org.parkcert.followup.FollowUp;
import org.parkcert.followup.FollowUps;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.springframework.stereotype.Component;

/** What every form of a follow-up's procedure shows: its period. */
@Component
class FollowUpView implements TaskView {

    private final FollowUps followUps;

    FollowUpView(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        return processId.startsWith("shared-")
                ? Map.of()
                : followUps.of(caseNumber).stream()
                        .filter(followUp -> followUp.processId().equals(processId))
                        .findFirst()
                        .<Map<String, Object>>map(FollowUpView::fields)
                        .orElse(Map.of());
    }

    private static Map<String, Object> fields(FollowUp followUp) {
        return Map.of(
                "followUpStartedOn", ChineseDate.of(followUp.startedOn()),
                "followUpLastDay", ChineseDate.of(followUp.lastDay()),
                "followUpExplanation", followUp.explanation());
    }
}
