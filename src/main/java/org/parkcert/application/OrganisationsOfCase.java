package org.parkcert.application;

import java.util.Set;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseOrganisations;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class OrganisationsOfCase implements CaseOrganisations {

    private final Applications applications;

    OrganisationsOfCase(@Lazy Applications applications) {
        this.applications = applications;
    }

    @Override
    public Set<String> of(CaseFile caseFile) {
        return applications.organisations(caseFile.applicationId());
    }
}
