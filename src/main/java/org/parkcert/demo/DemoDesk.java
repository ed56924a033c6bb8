package org.parkcert.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.parkcert.application.ApplicationReading;
import org.parkcert.application.ApplicationView;
import org.parkcert.application.Applications;
import org.parkcert.application.EarlierParks;
import org.parkcert.application.LocalityDesk;
import org.parkcert.bundle.Authority;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.evaluation.EvaluationRounds;
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
        ApplicationReading applicationReading,
        EarlierParks earlierParks,
        EvaluationRounds evaluations,
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

    void handInSamples(String applicationId) {
        applicationReading.view(applicationId).materials().forEach(asked -> handInSample(applicationId, asked));
    }

    void handInSample(String applicationId, ApplicationView.Asked asked) {
        try (InputStream sample = DemoDesk.class.getResourceAsStream("/demo/sample.pdf")) {
            if (sample == null) {
                throw new IllegalStateException("demo/sample.pdf is missing");
            }
            applications.handInMaterial(applicationId, asked.code(), asked.name() + ".pdf", sample);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean recommendedFirst(Authority authority, String matter) {
        return authority.matters().stream()
                .filter(one -> one.id().equals(matter))
                .anyMatch(one -> one.preliminary() != null);
    }
}
