package org.parkcert.duty.process;

import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.duty.Reports;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** 下达目标任务 completed: every field {@code target_<indicator>} is a target. */
@Component
class SetTargetsListener implements TaskListener {

    private final Reports reports;

    SetTargetsListener(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        var targets = new TreeMap<String, String>();
        task.getVariablesLocal().forEach((name, given) -> {
            if (name.startsWith(Reports.TARGET)
                    && given != null
                    && !given.toString().isBlank()) {
                targets.put(name, given.toString());
            }
        });
        reports.setTargets(CaseOf.task(task), targets);
    }
}
