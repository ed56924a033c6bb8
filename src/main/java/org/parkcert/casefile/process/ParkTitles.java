package org.parkcert.casefile.process;

import java.util.Optional;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.park.Parks;
import org.parkcert.process.CaseTitles;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** A case is known by its park. */
@Component
class ParkTitles implements CaseTitles {

    private final CaseFiles cases;
    private final Authorities authorities;
    private final Parks parks;

    ParkTitles(CaseFiles cases, Authorities authorities, Parks parks) {
        this.cases = cases;
        this.authorities = authorities;
        this.parks = parks;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return CaseNumber.find(businessKey).map(caseNumber -> cases.find(caseNumber)
                .flatMap(file -> parks.find(file.parkId()).map(park -> park.name() + mark(file)))
                .orElse(caseNumber.value()));
    }

    private String mark(CaseFile file) {
        return authorities
                .get(file.authority())
                .regime(file.regime())
                .filter(Authority.Regime::draft)
                .map(draft -> "（" + Authority.Regime.DRAFT + "）")
                .orElse("");
    }
}
