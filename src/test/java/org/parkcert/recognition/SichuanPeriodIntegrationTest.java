package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.identity.Directory;
import org.parkcert.testing.ElementsPassed;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("四川·筹建期限：两年内申请开园")
class SichuanPeriodIntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Sichuan sichuan;

    @Autowired
    private TestClock clock;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Sichuan.accounts(directory);
    }

    @AfterAll
    static void walked() {
        ElementsPassed.walked(SichuanPeriodIntegrationTest.class);
    }

    @ParameterizedTest(name = "{0} 批复，{1} 期满")
    @CsvSource({"2024-02-29, 2026-02-28, 补班的星期六", "2024-02-28, 2026-02-28, 同日", "2024-03-01, 2026-03-02, 星期日顺延"})
    @DisplayName("期满日：到期月的相应日，没有的为该月末日，休息日顺延（SC-3-1-T，民法典 第二百零二条、第二百零三条）")
    void endsOnTheCorrespondingDay(String approvedOn, String lastDay, String why) {
        var park = approved("成都期限产业园" + approvedOn, approvedOn);

        assertThat(Sichuan.followUp(park).get("startedOn").asText()).isEqualTo(approvedOn);
        assertThat(Sichuan.followUp(park).get("expiresAt").asText())
                .isEqualTo(java.time.LocalDate.parse(lastDay).plusDays(1) + "T00:00:00");
    }

    @Test
    @DisplayName("2024-02-29 批复的，期满前90日提醒，2026-02-28 24时之前首次申请开园即告完成（SC-3-1-T）")
    void isSatisfiedOnTheLastDay() {
        var park = approved("成都如期产业园", "2024-02-29");

        clock.moveTo("2025-11-29T23:59");
        park.continueJobs();
        assertThat(park.documents("locality1")).doesNotContain("follow-up-reminder");
        clock.moveTo("2025-11-30T00:00");
        park.continueJobs();
        assertThat(park.textOf("locality1", "follow-up-reminder")).contains("2024年2月29日", "2026年2月28日24时届满", "提醒函");

        clock.moveTo("2026-02-28T23:59");
        park.continueJobs();
        var opening = openingOf(park);
        opening.uploaded("locality1", "work-summary").expect(201);
        opening.submitted("locality1");

        assertThat(Sichuan.followUp(park).get("state").asText()).isEqualTo("SATISFIED");
        assertThat(Sichuan.followUp(park).get("satisfiedBy").asText()).isEqualTo(opening.caseNumber());
        assertThat(park.runs()).isFalse();
        opening.withdraws("locality1").expect(202);
        clock.moveTo("2026-03-01T00:00");
        park.continueJobs();
        assertThat(park.tasks("officer", "userTask_recordLapse")).isEmpty();
        assertThat(Sichuan.followUp(park).get("state").asText()).as("for good").isEqualTo("SATISFIED");
    }

    @Test
    @DisplayName("期满未申请的由经办人登记失效，书面告知；此后仍可直接申请开园，不再要求筹建总结（SC-3-1-T、SC-3-3）")
    void lapses() {
        var park = approved("成都失效产业园", "2024-02-29");
        clock.moveTo("2026-03-01T00:00");
        park.continueJobs();
        var other = sichuan.openingSubmitted(port, "成都另一产业园");
        assertThat(other.runs()).isTrue();
        assertThat(Sichuan.followUp(park).get("state").asText()).isEqualTo("OPEN");

        var late = openingOf(park);
        late.uploaded("locality1", "work-summary").expect(201);
        late.submitted("locality1");
        assertThat(Sichuan.followUp(park).get("state").asText()).as("too late").isEqualTo("OPEN");
        park.completed("officer", "userTask_recordLapse", Map.of("lapseComment", "主体工程尚未竣工"));

        assertThat(Sichuan.followUp(park).get("state").asText()).isEqualTo("LAPSED");
        assertThat(park.runs()).isFalse();
        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("approved");
        assertThat(park.textOf("locality1", "follow-up-lapse"))
                .contains("筹建批复失效", "主体工程尚未竣工", "2026年2月28日24时届满", "可以直接提出开园运营申请");
        late.withdraws("locality1").expect(202);
        openingOf(park).submitted("locality1");
    }

    @Test
    @DisplayName("期内收到的纸质申请，期满后补登记的，仍为按期（SC-3-1-T）")
    void aPaperApplicationInTimeCounts() {
        var park = approved("成都纸质产业园", "2024-02-29");
        clock.moveTo("2026-03-02T09:00");
        park.continueJobs();
        assertThat(park.tasks("officer", "userTask_recordLapse")).hasSize(1);

        var opening = sichuan.at(port);
        opening.draftedFor(
                        "opening",
                        "officer",
                        Map.of(
                                "parkId",
                                park.parkId(),
                                "paper",
                                Map.of("receivedOn", "2026-02-27", "reason", "纸质申请于期内送达，补登记")),
                        Sichuan.figures(),
                        SampleRoster.of(2025),
                        Sichuan.TO_OPEN)
                .uploaded("officer", "work-summary")
                .expect(201);
        opening.submitted("officer");

        assertThat(Sichuan.followUp(park).get("state").asText()).isEqualTo("SATISFIED");
        assertThat(park.tasks("officer", "userTask_recordLapse")).isEmpty();
    }

    @Test
    @DisplayName("期限不予延长，除非管理员在流程图中设定（SC-3-1-T，假定）")
    void isNotExtended() {
        var park = approved("成都延期产业园", "2024-02-29");
        var path = "/api/v1/cases/" + park.caseNumber() + "/follow-ups/sichuan-preparation-expiry/extension";

        var refused = park.as("leader").post(path, Map.of("reason", "工程延期"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asText()).isEqualTo("followup.not-extendable");
        assertThat(park.as("leader").post(path, Map.of("reason", "")).status()).isEqualTo(400);
        assertThat(park.as("officer").post(path, Map.of("reason", "工程延期")).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("期间录入新的放假安排，期满日和提醒随之重新计算（SC-3-1-T）")
    void movesWithTheHolidays() {
        var park = approved("成都远期产业园", "2033-03-02");
        assertThat(Sichuan.followUp(park).get("provisional").asBoolean()).isTrue();
        assertThat(Sichuan.followUp(park).get("expiresAt").asText()).startsWith("2035-03-03");

        park.as("designer")
                .put(
                        "/api/v1/calendar/2035",
                        Map.of(
                                "source",
                                "国办发明电〔2034〕7号",
                                "holidays",
                                List.of(
                                        Map.of("occasion", "元旦", "from", "2035-01-01", "to", "2035-01-01"),
                                        Map.of("occasion", "特别假日", "from", "2035-03-01", "to", "2035-03-02"),
                                        Map.of("occasion", "春节", "from", "2035-02-08", "to", "2035-02-14"),
                                        Map.of("occasion", "清明节", "from", "2035-04-05", "to", "2035-04-05"),
                                        Map.of("occasion", "劳动节", "from", "2035-05-01", "to", "2035-05-02"),
                                        Map.of("occasion", "端午节", "from", "2035-06-10", "to", "2035-06-10"),
                                        Map.of("occasion", "中秋节", "from", "2035-09-16", "to", "2035-09-16"),
                                        Map.of("occasion", "国庆节", "from", "2035-10-01", "to", "2035-10-07")),
                                "makeUpWorkingDays",
                                List.of()))
                .expect(200);

        var moved = Sichuan.followUp(park);
        assertThat(moved.get("expiresAt").asText()).isEqualTo("2035-03-06T00:00:00");
        assertThat(moved.get("provisional").asBoolean()).isFalse();
        clock.moveTo("2034-12-05T00:00");
        park.continueJobs();
        assertThat(park.textOf("locality1", "follow-up-reminder")).contains("2035年3月5日24时届满");
        clock.moveTo("2035-03-05T23:59");
        park.continueJobs();
        assertThat(park.tasks("officer", "userTask_recordLapse")).isEmpty();
        clock.moveTo("2035-03-06T00:00");
        park.continueJobs();
        assertThat(park.tasks("officer", "userTask_recordLapse")).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(park.caseNumber())
                        .count())
                .isOne();
    }

    private Recognition approved(String name, String day) {
        clock.moveTo(java.time.LocalDate.parse(day).minusDays(20).atTime(9, 0));
        var park = sichuan.preparationNoticed(port, name);
        park.noticeExpires();
        clock.moveTo(day + "T10:00");
        park.decided(true, "同意筹建");
        return park;
    }

    private Recognition openingOf(Recognition park) {
        return sichuan.openingDrafted(port, Map.of("parkId", park.parkId()), Sichuan.figures());
    }
}
