package org.parkcert.inspection.process;

import static org.parkcert.inspection.process.InspectionVariables.TEAM_MEMBERS;
import static org.parkcert.inspection.process.InspectionVariables.TEAM_SIZE;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.inspection.Inspection;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 组建考察组 completed. */
@Component
class NameTeamListener implements TaskListener {

    private final Inspection inspection;

    NameTeamListener(Inspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public void notify(DelegateTask task) {
        inspection.nameTeam(
                CaseOf.task(task), TEAM_MEMBERS.findIn(task).orElse(List.of()), TEAM_SIZE.in(task.getExecution()));
    }
}
