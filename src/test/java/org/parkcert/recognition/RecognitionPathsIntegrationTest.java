package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkcert.identity.Directory;
import org.parkcert.testing.Caller;
import org.parkcert.testing.ElementsPassed;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What RecognitionIntegrationTest doesn't walk; both together pass every element of the diagrams. */
@IntegrationTest
@DisplayName("温州·认定：其余各条路径")
class RecognitionPathsIntegrationTest {

    private static final String YONGJIA = "330324";
    private static final String CANGNAN = "330327";

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "wenzhou");
        clock.moveTo("2026-09-01T09:00");
    }

    @AfterAll
    static void walked() {
        ElementsPassed.walked(RecognitionPathsIntegrationTest.class);
    }

    @Test
    @DisplayName("受理时集中度低于70%，领导同意放宽的予以受理（WZ-9-3b）")
    void exceptionAdmittedAtAcceptance() {
        var park = submittedWithLowShare("苍南集中度不足产业园一");

        park.accepted();
        assertThat(park.view("officer").get("stage").asText()).isEqualTo("acceptance");
        park.exceptionDecided(true, "当地产业特殊，同意放宽");

        assertThat(park.view("locality3").get("stage").asText()).isEqualTo("examination");
        assertThat(park.documents("locality3")).contains("acceptance-notice");
        // the same figures, verified: the leader is asked again
        park.inspected();
        park.exceptionDecided(true, "核实无误，同意放宽");
        park.reviewed(85);
        park.noticeExpires();
        park.decided(false, "本年度名额已满，择优不予认定");
        park.refusalSigned();
        ended(park, "locality3", "refused", "refusal", "择优不予认定");
    }

    @Test
    @DisplayName("受理时集中度低于70%，领导不同意放宽的退回，写明理由（WZ-9-3b）")
    void exceptionNotAdmittedAtAcceptance() {
        var park = submittedWithLowShare("苍南集中度不足产业园二");

        park.accepted();
        park.exceptionDecided(false, "无特殊情形，不予放宽");
        park.refusalSigned();

        ended(park, "locality3", "returned", "refusal-to-accept", "第九条（三）", "无特殊情形，不予放宽");
        assertThat(park.documents("locality3")).doesNotContain("acceptance-notice");
    }

    @Test
    @DisplayName("核实后集中度低于70%，领导不同意放宽的，考察不通过（WZ-10-2，WZ-9-3b）")
    void exceptionNotAdmittedAtInspection() {
        var park = accepted("locality3", CANGNAN, "苍南考察产业园一", Recognition.comprehensive());

        park.teamNamed();
        park.verified(true, Map.of("hrOrganisationShare", "69.99"));
        park.exceptionDecided(false, "核实数据不足，不予放宽");
        park.refusalSigned();

        ended(park, "locality3", "refused", "refusal", "第九条（三）", "69.99", "核实数据不足，不予放宽");
        assertThat(park.documents("officer")).contains("inspection-report");
    }

    @Test
    @DisplayName("核实后集中度低于70%，领导同意放宽的，进入论证（WZ-10-2，WZ-9-3b）")
    void exceptionAdmittedAtInspection() {
        var park = accepted("locality3", CANGNAN, "苍南考察产业园二", Recognition.comprehensive());

        park.teamNamed();
        park.verified(true, Map.of("hrOrganisationShare", "69.99"));
        park.exceptionDecided(true, "当地产业特殊，同意放宽");

        assertThat(park.experts()).hasSize(5);
        assertThat(park.documents("officer")).contains("inspection-report");
        park.withdraws("locality3").expect(202);
        withdrawn(park, "locality3");
    }

    @Test
    @DisplayName("申报内容不属实的，考察不通过（WZ-10-2）")
    void inspectionNotPassed() {
        var park = accepted("locality1", YONGJIA, "永嘉不属实产业园", Recognition.specialised());

        park.teamNamed();
        park.verified(false, Map.of());
        park.refusalSigned();

        ended(park, "locality1", "refused", "refusal", "现场与申报材料不一致");
        assertThat(park.documents("officer")).contains("inspection-report");
        assertThat(park.documents("locality1")).doesNotContain("inspection-report", "approval");
    }

    @Test
    @DisplayName("按核实数据不符合申报条件的，考察不通过，列明核实数（WZ-10-2，WZ-9-1c）")
    void ineligibleOnVerifiedFigures() {
        var park = accepted("locality1", YONGJIA, "永嘉面积不足产业园", Recognition.specialised());

        park.teamNamed();
        park.verified(true, Map.of("floorArea", "2999.99"));
        park.refusalSigned();

        ended(park, "locality1", "refused", "refusal", "第九条（一）", "2999.99");
    }

    @Test
    @DisplayName("专家回避的，由同次抽取的下一名递补（WZ-10-3）")
    void expertIsReplaced() {
        var park = underReview("永嘉回避产业园");
        var first = park.experts();
        var leaving = first.get(0);

        park.recuses(leaving).expect(204);
        park.continueJobs();

        assertThat(park.experts()).hasSize(5).doesNotContain(leaving).containsAll(first.subList(1, 5));
        assertThat(park.tasks(leaving, "userTask_score"))
                .noneMatch(task -> task.path("assignee").asText().equals("wenzhou-" + leaving));
        park.reviewed(85);
        assertThat(park.view("officer").get("stage").asText()).isEqualTo("public-notice");
    }

    @Test
    @DisplayName("专家库人数不足的先补充；无人可递补时不能回避，写明办法（WZ-10-3）")
    void poolIsEnlarged(@Autowired Directory directory) {
        var roster = SampleRoster.of(2025);
        for (var number = 1; number <= 4; number++) {
            roster.get(number).put("name", "大学" + number);
        }
        var park = recognition()
                .drafted("locality1", "永嘉专家不足产业园", YONGJIA, Recognition.specialised(), roster)
                .submitted("locality1");
        park.accepted();
        park.inspected();
        assertThat(park.experts()).isEmpty();

        park.poolEnlarged();
        assertThat(park.experts()).as("nobody was added").isEmpty();
        Accounts.expert(directory, "wenzhou", 10);
        park.keepsExpert(10, Map.of()).expect(200);
        park.poolEnlarged();

        assertThat(park.experts()).hasSize(5).contains("expert10").doesNotContain("expert1", "expert4", "expert9");
        var refused = park.recuses("expert10");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().path("code").asText()).isEqualTo("review.pool-too-small");
        park.reviewed(85);
        assertThat(park.view("officer").get("stage").asText()).isEqualTo("public-notice");
    }

    @Test
    @DisplayName("两次补正，停表两次（P-2）")
    void isSupplementedTwice() {
        var park = submitted("locality1", YONGJIA, "永嘉两次补正产业园", Recognition.specialised());

        for (var times = 0; times < 2; times++) {
            park.supplementRequested();
            assertThat(rows(park, "casefile_clock_pause where resumed_at is null and"))
                    .isOne();
            park.supplemented("locality1");
        }
        park.accepted();

        assertThat(park.view("locality1").get("stage").asText()).isEqualTo("examination");
        assertThat(rows(park, "acceptance_supplement where closed_at is not null and"))
                .isEqualTo(2);
        assertThat(rows(park, "casefile_clock_pause where resumed_at is not null and"))
                .isEqualTo(2);
        assertThat(park.documents("locality1"))
                .filteredOn("supplement-request"::equals)
                .hasSize(2);
    }

    @Test
    @DisplayName("补正期满未补正的视为撤回，期满之前不受影响（P-2）")
    void supplementExpires() {
        var park = submitted("locality1", YONGJIA, "永嘉逾期补正产业园", Recognition.specialised());
        park.supplementRequested();

        clock.moveTo("2026-09-15T23:59");
        park.continueJobs();
        assertThat(park.runs()).isTrue();
        clock.moveTo("2026-09-16T00:00");
        park.continueJobs();

        withdrawn(park, "locality1");
        assertThat(park.view("locality1").get("reason").asText()).contains("逾期未补正");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"受理", "补正", "组队", "考察", "论证", "论证中途", "公示", "公示有异议"})
    @DisplayName("决定之前随时可以撤回，未办结的事项随之关闭")
    void withdrawnAt(String stage) {
        var park = submitted("locality1", YONGJIA, "永嘉撤回产业园" + stage, Recognition.specialised());
        var walk = List.of("受理", "补正", "组队", "考察", "论证", "论证中途", "公示", "公示有异议");
        var reached = walk.indexOf(stage);
        if (reached == 1) {
            park.supplementRequested();
        }
        if (reached >= 2) {
            park.accepted();
        }
        if (reached >= 3) {
            park.teamNamed();
        }
        if (reached >= 4) {
            park.verified(true, Map.of());
        }
        if (reached == 5) {
            park.scores(park.experts().get(0), Recognition.scores(80)).expect(204);
            park.continueJobs();
        }
        if (reached >= 6) {
            park.reviewed(85);
        }
        if (reached == 7) {
            park.objects("入园机构名单不实").expect(201);
        }

        park.withdraws("locality1").expect(202);

        withdrawn(park, "locality1");
        assertThat(park.view("locality1").get("reason").asText()).isEqualTo("规划调整");
        assertThat(rows(park, "publicity_item where status = 'OPEN' and")).isZero();
        assertThat(rows(park, "publicity_objection where status = 'UNDER_INVESTIGATION' and"))
                .isZero();
        park.withdraws("locality1").expect(409);
    }

    @Test
    @DisplayName("进入决定环节后不能撤回")
    void notWithdrawnAtTheDecision() {
        var park = underReview("永嘉不能撤回产业园");
        park.reviewed(85);
        park.noticeExpires();

        var refused = park.withdraws("locality1").expect(409);

        assertThat(refused.json().path("code").asText()).isEqualTo("case.not-at-this-stage");
        park.decided(true, "同意认定");
        ended(park, "locality1", "approved", "approval");
        assertThat(park.documents("locality1")).contains("certificate");
        park.withdraws("locality1").expect(409);
    }

    @ParameterizedTest(name = "locality{0}")
    @ValueSource(ints = {4, 5, 6})
    @DisplayName("同一县两个综合性园区同时决定，只有一个取得文号并登记（WZ-4）")
    void raceForTheOnePlace(int locality) throws Exception {
        var role = "locality" + locality;
        var code = Accounts.LOCALITIES.get(locality - 1);
        var parks = new ArrayList<Recognition>();
        for (var name : List.of("甲", "乙")) {
            var park = accepted(role, code, code + "综合性产业园" + name, Recognition.comprehensive());
            park.inspected();
            park.reviewed(85);
            parks.add(park);
        }
        parks.get(0).noticeExpires();
        parks.get(1).continueJobs();
        parks.forEach(Recognition::decisionClaimed);
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(
                    parks.stream()
                            .<Callable<Caller.Answer>>map(park -> () -> {
                                barrier.await(30, TimeUnit.SECONDS);
                                return park.decides(true, "同意认定");
                            })
                            .toList(),
                    120,
                    TimeUnit.SECONDS);
            for (var answer : answers) {
                answer.get().expect(204);
            }
        } finally {
            threads.shutdownNow();
        }
        parks.forEach(Recognition::continueJobs);

        var second = parks.stream().filter(Recognition::awaitsSignature).toList();
        assertThat(second).hasSize(1);
        var first = parks.get(second.get(0) == parks.get(0) ? 1 : 0);
        first.received();
        ended(first, role, "approved", "approval");
        assertThat(rows(second.get(0), "decision_decision where document_number is not null and"))
                .isZero();
        second.get(0).refusalSigned();
        ended(second.get(0), role, "refused", "refusal", "第四条");
        assertThat(second.get(0).documents(role)).doesNotContain("approval", "certificate");
        assertThat(database.queryForObject(
                        "select count(*) from park_park where locality_code = ? and state = 'RECOGNISED'",
                        Integer.class,
                        code))
                .isOne();
    }

    private Recognition recognition() {
        return new Recognition(port, "wenzhou", runtime, management, clock);
    }

    private Recognition submitted(String role, String code, String parkName, Map<String, Object> indicators) {
        return recognition().drafted(role, parkName, code, indicators).submitted(role);
    }

    private Recognition accepted(String role, String code, String parkName, Map<String, Object> indicators) {
        var park = submitted(role, code, parkName, indicators);
        park.accepted();
        return park;
    }

    private Recognition underReview(String parkName) {
        var park = accepted("locality1", YONGJIA, parkName, Recognition.specialised());
        park.inspected();
        return park;
    }

    /** 26 of 38 organisations: 68.42 %. */
    private Recognition submittedWithLowShare(String parkName) {
        var roster = SampleRoster.of(2025);
        SampleRoster.addSupporting(roster, 10);
        return recognition()
                .drafted("locality3", parkName, CANGNAN, Recognition.comprehensive(), roster)
                .submitted("locality3");
    }

    private static void ended(Recognition park, String role, String outcome, String document, String... reasons) {
        var view = park.view(role);
        assertThat(view.get("outcome").asText()).isEqualTo(outcome);
        assertThat(view.get("stage").asText()).isEqualTo("closed");
        assertThat(view.get("closedAt").isNull()).isFalse();
        if (reasons.length > 0) {
            assertThat(view.get("reason").asText()).contains(reasons);
            assertThat(park.textOf(role, document)).contains(reasons);
        }
        assertThat(park.documents(role)).contains(document);
        assertThat(park.documentNumbers(role)).anyMatch(number -> number.startsWith("温人社函〔2026〕"));
        assertThat(park.runs()).isFalse();
    }

    private void withdrawn(Recognition park, String role) {
        var view = park.view(role);
        assertThat(view.get("outcome").asText()).isEqualTo("withdrawn");
        assertThat(view.get("stage").asText()).isEqualTo("closed");
        assertThat(park.documents(role)).doesNotContain("approval", "refusal", "refusal-to-accept", "certificate");
        assertThat(park.runs()).isFalse();
        assertThat(rows(park, "acceptance_supplement where closed_at is null and"))
                .isZero();
        assertThat(rows(park, "casefile_clock_pause where resumed_at is null and"))
                .isZero();
    }

    private int rows(Recognition park, String tableAndCondition) {
        var count = database.queryForObject(
                "select count(*) from " + tableAndCondition + " case_number = ?", Integer.class, park.caseNumber());
        return count == null ? 0 : count;
    }
}
