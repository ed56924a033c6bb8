package org.parkcert.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.Grade;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.parkrecord.StandingPark;
import org.parkcert.recognition.Accounts;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.Statements;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("总览")
class DashboardIntegrationTest {

    private static final CaseNumber CASE = CaseNumber.of("CQ-2022-9001");

    @LocalServerPort
    private int port;

    @Autowired
    private Parks parks;

    @Autowired
    private ParkRecords records;

    @Autowired
    private Statements statements;

    @BeforeEach
    void accounts(@Autowired Directory directory, @Autowired TestClock clock) {
        Accounts.register(directory, "sichuan", List.of("510100", "511100"));
        Accounts.register(directory, "chongqing", List.of("500103", "500101", "500114"));
        Accounts.register(directory, "wenzhou");
        Accounts.register(directory, "jilin-city", List.of("220202", "220221", "220281"));
        clock.moveTo("2026-09-01T09:00");
    }

    private Park recognised(String authority, String locality, String regime, LocalDate day) {
        var park =
                parks.register(new Parks.NewPark(authority, locality, "总览园区" + System.nanoTime(), "地址", "运营公司", "李四"));
        parks.recognise(park.id(), "comprehensive", day);
        records.begin(authority, new StandingPark(park.id(), locality, day, regime, "recognition"), null);
        return park;
    }

    private JsonNode tile(String account, String id) {
        var board = Caller.as(port, account)
                .get("/api/v1/dashboard")
                .expect(200)
                .json()
                .get(0);
        return StreamSupport.stream(board.path("tiles").spliterator(), false)
                .filter(tile -> tile.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private int recognisedParks() {
        var tile = tile("chongqing-locality2", "parks");
        return number(tile, 1, tile.path("headings").size() - 1);
    }

    private static int number(JsonNode tile, int line, int column) {
        return Integer.parseInt(tile.path("lines").get(line).get(column).asText());
    }

    @Test
    @DisplayName("SC-1：2022年4—6个、2025年8—10个的目标与当年年底实有的园区数并列")
    void goalsOfTheProvince() {
        var before = tile("sichuan-officer", "goals");

        recognised("sichuan", "510100", "2020", LocalDate.of(2022, 12, 31));
        recognised("sichuan", "510100", "2020", LocalDate.of(2023, 1, 1));

        var goals = tile("sichuan-officer", "goals");
        assertThat(goals.path("article").asText()).isEqualTo("一");
        assertThat(goals.path("lines").get(0).get(2).asText()).isEqualTo("4—6");
        assertThat(goals.path("lines").get(1).get(2).asText()).isEqualTo("8—10");
        assertThat(number(goals, 0, 3)).isEqualTo(number(before, 0, 3) + 1);
        assertThat(number(goals, 1, 3)).isEqualTo(number(before, 1, 3) + 2);
        assertThat(goals.path("chart")
                        .path("series")
                        .get(2)
                        .path("values")
                        .get(1)
                        .asInt())
                .isEqualTo(number(goals, 1, 3));
    }

    @Test
    @DisplayName("CQA-3：到2022年建成5家左右的目标与实有数并列")
    void goalOfTheCity() {
        var before = tile("chongqing-leader", "goals");

        recognised("chongqing", "500103", "2019", LocalDate.of(2021, 5, 1));

        var goals = tile("chongqing-leader", "goals");
        assertThat(goals.path("lines").get(0).get(2).asText()).isEqualTo("5");
        assertThat(number(goals, 0, 3)).isEqualTo(number(before, 0, 3) + 1);
        assertThat(number(goals, 0, 4)).as("今天的数").isEqualTo(number(before, 0, 4) + 1);
        assertThat(goals.path("lines").get(0).get(5).asText()).matches("到期时.+，目前.+");
        assertThat(goals.path("chart").path("series"))
                .extracting(series -> series.path("name").asText())
                .containsExactly("目标", "届时在册", "目前在册");
    }

    @Test
    @DisplayName("办法不分类型的，园区列为未分类型，不算作专业性、行业性")
    void parksWithoutType() {
        var park = parks.register(
                new Parks.NewPark("jilin-city", "220202", "未分类型园区" + System.nanoTime(), "地址", "运营公司", "李四"));
        parks.recognise(park.id(), null, LocalDate.of(2024, 5, 1));

        var tile = tile("jilin-city-officer", "parks");

        assertThat(tile.path("headings")).extracting(JsonNode::asText).contains("未分类型");
    }

    @Test
    @DisplayName("园区按状态、类型计数，等次按年度计数，重新评定的只计后一次；所在地只计本地")
    void countsOfParksAndGrades() {
        var before = recognisedParks();
        var park = recognised("chongqing", "500101", "2021", LocalDate.of(2024, 5, 1));
        recognised("chongqing", "500103", "2021", LocalDate.of(2024, 5, 1));

        assertThat(recognisedParks()).isEqualTo(before + 1);
        records.grade(new Grade(park.id(), "evaluation", 2026, "unqualified", "不合格", 4, null, CASE, null));
        var grades = tile("chongqing-locality2", "grades");
        var last = grades.path("lines").size() - 1;
        records.grade(new Grade(park.id(), "evaluation", 2026, "qualified", "合格", 3, null, CASE, null));
        var after = tile("chongqing-locality2", "grades");

        assertThat(grades.path("headings")).extracting(JsonNode::asText).contains("年度", "不合格");
        assertThat(after.path("headings")).extracting(JsonNode::asText).contains("合格");
        assertThat(given(after, last, "合格")).isEqualTo(given(grades, last, "合格") + 1);
        assertThat(given(after, last, "不合格")).isEqualTo(given(grades, last, "不合格") - 1);
    }

    @Test
    @DisplayName("各看各的：别的主管部门不在其中，没有登录的看不到；园区再多语句数不变")
    void boundedAndKeptApart() {
        recognised("chongqing", "500103", "2021", LocalDate.of(2024, 5, 1));
        var boards = Caller.as(port, "chongqing-officer")
                .get("/api/v1/dashboard")
                .expect(200)
                .json();
        assertThat(boards).hasSize(1);
        assertThat(boards.get(0).path("authority").asText()).isEqualTo("chongqing");
        Caller.anonymous(port).get("/api/v1/dashboard").expect(401);
        var few = cost();
        for (var more = 0; more < 5; more++) {
            recognised("chongqing", "500103", "2021", LocalDate.of(2024, 5, 1));
        }

        assertThat(cost()).isEqualTo(few);
    }

    /** How many parks got the grade; none where it isn't among the columns. */
    private static int given(JsonNode grades, int line, String grade) {
        for (var column = 1; column < grades.path("headings").size(); column++) {
            if (grades.path("headings").get(column).asText().equals(grade)) {
                return number(grades, line, column);
            }
        }
        return 0;
    }

    private long cost() {
        return statements
                .during(() -> Caller.as(port, "chongqing-officer")
                        .get("/api/v1/dashboard")
                        .expect(200))
                .statements();
    }
}
