package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.identity.Directory;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.Fact;
import org.parkcert.parkrecord.FactKey;
import org.parkcert.parkrecord.Grade;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.Statements;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@DisplayName("园区档案")
class ParkRecordIntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private ParkRecords records;

    @Autowired
    private Statements statements;

    private CaseNumber caseNumber = CaseNumber.of("WZ-2026-0001");
    private String parkId = "";

    @BeforeEach
    void aRecognisedPark(
            @Autowired Directory directory, @Autowired TestClock clock, @Autowired ApplicationContext platform) {
        Accounts.register(directory, "wenzhou");
        Accounts.register(directory, "probe");
        clock.moveTo("2026-09-01T09:00");
        var whole = new WholeCase(platform, "wenzhou");
        caseNumber = CaseNumber.of(whole.run(whole.drafted()).caseNumber());
        parkId = cases.get(caseNumber).parkId();
    }

    private JsonNode record() {
        return Caller.as(port, "wenzhou-officer").get(path()).expect(200).json();
    }

    private String path() {
        return "/api/v1/parks/" + parkId + "/record";
    }

    @Test
    @DisplayName("认定和授牌自动记入，注明办件和第几条；核定的指标成为当年的指标；当日起列为已认定")
    void recognitionIsEntered() {
        var record = record();

        assertThat(record.path("state").asText()).isEqualTo("RECOGNISED");
        var entries = StreamSupport.stream(record.path("entries").spliterator(), false)
                .filter(entry -> entry.path("caseNumber").asText().equals(caseNumber.value()))
                .toList();
        assertThat(entries).extracting(entry -> entry.path("kind").asText()).containsExactly("RECOGNITION", "PLAQUE");
        assertThat(entries.get(0).path("article").asText()).startsWith("第");
        assertThat(record.path("figures"))
                .extracting(figure -> figure.path("indicator").asText())
                .contains("floorArea", "parkType");
        assertThat(record.path("sections").toString()).contains("有效");
        var recognisedOn = LocalDate.parse(record.path("recognisedOn").asText());
        assertThat(records.standingOn("wenzhou", recognisedOn))
                .anyMatch(standing -> standing.parkId().equals(parkId)
                        && standing.matter().equals("recognition")
                        && standing.regime().equals("2022"));
        assertThat(records.standingOn("wenzhou", recognisedOn.minusDays(1)))
                .noneMatch(standing -> standing.parkId().equals(parkId));
    }

    @Test
    @DisplayName("后来的登记不盖掉以前的：事项有起止，指标和等次看得到此前的值，各注明办件")
    void nothingIsOverwritten() {
        var from = LocalDate.of(2026, 10, 1);
        records.state(new Fact(parkId, FactKey.OPERATOR, "甲公司", from, null, null));
        records.state(new Fact(parkId, FactKey.OPERATOR, "乙公司", from.plusDays(31), caseNumber, "WZ-12"));
        records.figures(parkId, "2026", Map.of("floorArea", "7000"), caseNumber, null);
        records.grade(new Grade(
                parkId, "recognition", 2026, "qualified", "合格", 3, new BigDecimal("61.50"), caseNumber, null));
        records.grade(
                new Grade(parkId, "recognition", 2026, "good", "良好", 2, new BigDecimal("80.00"), caseNumber, null));

        var record = record();

        var first = one(record.path("facts"), "value", "甲公司");
        assertThat(first.path("validUntil").asText()).isEqualTo("2026-10-31");
        assertThat(one(record.path("facts"), "value", "乙公司").path("validUntil").isNull())
                .isTrue();
        var area = one(record.path("figures"), "indicator", "floorArea");
        assertThat(area.path("value").asText()).isEqualTo("7000");
        assertThat(area.path("earlier")).isNotEmpty();
        assertThat(record.path("grades")).hasSize(1);
        assertThat(record.path("grades").get(0).path("gradeLabel").asText()).isEqualTo("良好");
        assertThat(record.path("grades").get(0).path("earlier").get(0).asText()).isEqualTo("合格");
    }

    private static JsonNode one(JsonNode rows, String field, String text) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path(field).asText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("只有主管部门和园区所在地看得到；别的主管部门、别的县和没有登录的看不到")
    void readersOfARecord() {
        var locality = cases.get(caseNumber).localityCode();
        for (var number = 1; number <= Accounts.LOCALITIES.size(); number++) {
            var own = Accounts.LOCALITIES.get(number - 1).equals(locality);
            Caller.as(port, "wenzhou-locality" + number).get(path()).expect(own ? 200 : 404);
        }
        Caller.as(port, "wenzhou-auditor").get(path()).expect(200);
        Caller.as(port, "probe-officer").get(path()).expect(404);
        Caller.anonymous(port).get(path()).expect(401);
        assertThat(Caller.as(port, "wenzhou-officer")
                        .get("/api/v1/parks")
                        .expect(200)
                        .text())
                .contains(parkId);
        assertThat(Caller.as(port, "probe-officer")
                        .get("/api/v1/parks")
                        .expect(200)
                        .text())
                .doesNotContain(parkId);
    }

    @Test
    @DisplayName("记载再多，档案一页的语句数不变")
    void fixedNumberOfStatements() {
        record();
        var few = cost();
        for (var more = 0; more < 10; more++) {
            records.enter(new Entry(parkId, EntryKind.REPORT, LocalDate.of(2026, 10, 1), "年度报告", caseNumber, null));
            records.figures(parkId, "20" + (10 + more), Map.of("floorArea", "7000"), caseNumber, null);
        }

        assertThat(cost()).isEqualTo(few);
    }

    private long cost() {
        return statements.during(this::record).statements();
    }
}
