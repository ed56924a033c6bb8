package org.parkcert.application.process;

import java.util.Optional;
import org.parkcert.application.Applications;
import org.parkcert.process.CaseTitles;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Before it is a case, an application is known by its park. */
@Component
class ApplicationTitles implements CaseTitles {

    private final Applications applications;

    ApplicationTitles(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return CaseNumber.find(businessKey).isPresent() ? Optional.empty() : applications.parkName(businessKey);
    }
}
