package org.parkcert.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.parkrecord.StandingPark;
import org.springframework.stereotype.Component;

/** Recognised parks for tests of what comes after the plaque, and cases that are opened for them. */
@Component
public class StandingParks {

    private final Parks parks;
    private final ParkRecords records;
    private final Clock clock;

    StandingParks(Parks parks, ParkRecords records, Clock clock) {
        this.parks = parks;
        this.records = records;
        this.clock = clock;
    }

    /** A comprehensive park that stands since the day under the regime; its id. */
    public String recognised(String authority, String localityCode, String name, String regime, LocalDate on) {
        var park =
                parks.register(new Parks.NewPark(authority, localityCode, name, "示例路1号", "示例运营公司", "李四 023-00000000"));
        parks.recognise(park.id(), "comprehensive", on);
        records.begin(authority, new StandingPark(park.id(), localityCode, on, regime, "recognition"), null);
        return park.id();
    }

    /** Its recognition is withdrawn today, without a case. */
    void withdrawn(String parkId) {
        parks.withdraw(parkId);
        records.end(parkId, LocalDate.now(clock));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** An officer opens a case of the matter for the park. */
    static Recognition opened(Recognition place, String parkId, String matter) {
        var number = place.as("officer")
                .post("/api/v1/parks/" + parkId + "/cases", Map.of("matter", matter))
                .expect(201)
                .json()
                .get("caseNumber")
                .asText();
        place.follows(number);
        return place;
    }

    /** Statement waived and legality checked, where the authority asks for them. */
    static void heard(Recognition park, String locality) {
        park.as(locality)
                .post("/api/v1/cases/" + park.caseNumber() + "/statement", Map.of("waived", true))
                .expect(204);
        park.continueJobs();
        park.legalityChecked(true, "");
    }

    static void received(Recognition park, String locality) {
        park.as(locality)
                .post("/api/v1/cases/" + park.caseNumber() + "/receipt", Map.of())
                .expect(204);
        park.continueJobs();
    }
}
