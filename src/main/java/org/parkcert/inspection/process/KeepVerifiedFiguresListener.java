package org.parkcert.inspection.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.inspection.Inspection;
import org.parkcert.process.CaseOf;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.stereotype.Component;

/** 实地核实 completed: every submitted field that is an indicator is its verified value. */
@Component
class KeepVerifiedFiguresListener implements TaskListener {

    private final Inspection inspection;
    private final IndicatorCatalogue catalogue;

    KeepVerifiedFiguresListener(Inspection inspection, IndicatorCatalogue catalogue) {
        this.inspection = inspection;
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
        var verified = catalogue.verified("indicators", found, faults);
        faults.throwIfAny();
        inspection.verify(CaseOf.task(task), verified);
    }
}
