package org.parkcert.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.parkcert.bundle.Authorities;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.RandomId;
import org.springframework.stereotype.Component;

/** Cases for tests: opened as an application opens them. */
@Component
public class OpenedCases {

    static final Indicators DECLARED =
            new Indicators(Map.of("parkType", "comprehensive", "floorArea", "6000", "hrOrganisationShare", "14/20"));

    private final CaseFiles cases;
    private final Authorities authorities;
    private final Parks parks;
    private final Clock clock;

    OpenedCases(CaseFiles cases, Authorities authorities, Parks parks, Clock clock) {
        this.cases = cases;
        this.authorities = authorities;
        this.parks = parks;
        this.clock = clock;
    }

    /** A case of Wenzhou's recognition, received today. */
    public CaseNumber inWenzhou(String localityCode) {
        return cases.open(wenzhou(localityCode)).caseNumber();
    }

    NewCase wenzhou(String localityCode) {
        var authority = authorities.get("wenzhou");
        var today = LocalDate.now(clock);
        var regime = authority.regimeOn(today).orElseThrow();
        var park = parks.register(
                new Parks.NewPark(authority.id(), localityCode, "瓯江<产业园>", "滨江路1号", "瓯江运营公司", "李四 0577-00000000"));
        return new NewCase(
                authority,
                regime,
                authority.matter("recognition", regime.id()).orElseThrow(),
                localityCode,
                park.id(),
                RandomId.next(),
                today,
                null,
                "locality-account",
                DECLARED);
    }
}
