package org.parkcert.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.application.Applications;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.process.CaseOf;
import org.springframework.stereotype.Component;

/** The locality of a case, or of the application from which it grows. */
@Component
class ApplicantLocality {

    private final Applications applications;
    private final CaseFiles cases;

    ApplicantLocality(Applications applications, CaseFiles cases) {
        this.applications = applications;
        this.cases = cases;
    }

    String codeOf(DelegateExecution execution) {
        return applications
                .localityCode(execution.getProcessBusinessKey())
                .orElseGet(() -> cases.get(CaseOf.execution(execution)).localityCode());
    }
}
