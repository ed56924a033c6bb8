package org.parkcert.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.parkcert.application.Applications;
import org.parkcert.application.EarlierParks;
import org.parkcert.application.LocalityDesk;
import org.parkcert.bundle.Authority;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.publicity.Publicity;
import org.parkcert.register.Registers;
import org.parkcert.round.Rounds;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The services through which the demo's people act: the same as everybody's. */
@Component
@Profile("demo")
record DemoDesk(
        Applications applications,
        EarlierParks earlierParks,
        LocalityDesk localityDesk,
        CaseFiles caseFiles,
        Publicity publicity,
        Rounds rounds,
        WorkingDays workingDays,
        Parks parks,
        Registers registers,
        ParkRecords records,
        DemoCast cast,
        DemoProcedure procedure,
        Clock clock) {

    /** By the demo's clock. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    boolean recommendedFirst(Authority authority, String matter) {
        return authority.matters().stream()
                .filter(one -> one.id().equals(matter))
                .anyMatch(one -> one.preliminary() != null);
    }
}
