package org.parkcert.casefile.process;

import org.parkcert.casefile.CaseFiles;
import org.parkcert.park.Parks;
import org.parkcert.process.CaseTitles;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** A case is known by its park. */
@Component
class ParkTitles implements CaseTitles {

    private final CaseFiles cases;
    private final Parks parks;

    ParkTitles(CaseFiles cases, Parks parks) {
        this.cases = cases;
        this.parks = parks;
    }

    @Override
    public String of(CaseNumber caseNumber) {
        return cases.find(caseNumber)
                .flatMap(file -> parks.find(file.parkId()))
                .map(park -> park.name())
                .orElse(caseNumber.value());
    }
}
