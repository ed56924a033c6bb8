package org.parkcert.followup.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.followup.FollowUps;
import org.parkcert.process.CaseOf;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.stereotype.Component;

/** 登记实际数据 completed: every submitted field that is an indicator is what was reached. */
@Component
class RecordFiguresListener implements TaskListener {

    private final FollowUps followUps;
    private final IndicatorCatalogue catalogue;

    RecordFiguresListener(FollowUps followUps, IndicatorCatalogue catalogue) {
        this.followUps = followUps;
        this.catalogue = catalogue;
    }

    @Override
    public void notify(DelegateTask task) {
        Map<String, @Nullable String> found = new HashMap<>();
        task.getVariablesLocal().forEach((name, value) -> {
            if (value != null && catalogue.find(name).isPresent()) {
                found.put(name, value.toString());
            }
        });
        var faults = new Faults();
        var reached = catalogue.verified("indicators", found, faults);
        faults.throwIfAny();
        followUps.recordFigures(CaseOf.task(task), reached);
    }
}
