package org.parkcert.duty.process;

import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.duty.DutyProcess;
import org.parkcert.shared.CaseNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine is handed in late: beans that it calls need the duties. */
@Component
class CamundaDutyProcess implements DutyProcess {

    private final RuntimeService runtime;

    CamundaDutyProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void release(CaseNumber caseNumber) {
        runtime.createMessageCorrelation("duty.released")
                .processInstanceBusinessKey(caseNumber.value())
                .correlateAll();
    }
}
