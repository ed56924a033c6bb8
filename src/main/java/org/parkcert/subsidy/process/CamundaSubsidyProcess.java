package org.parkcert.subsidy.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.shared.CaseNumber;
import org.parkcert.subsidy.SubsidyProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine is handed in late: beans that it calls need the subsidies. */
@Component
class CamundaSubsidyProcess implements SubsidyProcess {

    private final RuntimeService runtime;

    CamundaSubsidyProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean rectificationOpen(List<CaseNumber> openCases) {
        return openCases.stream()
                .anyMatch(open -> runtime.createProcessInstanceQuery()
                                .processDefinitionKey("shared-rectification")
                                .processInstanceBusinessKey(open.value())
                                .count()
                        > 0);
    }
}
