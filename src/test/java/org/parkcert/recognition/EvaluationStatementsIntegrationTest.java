package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.evaluation.EvaluationRounds;
import org.parkcert.identity.Directory;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.Statements;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Rounds of many parks: what opening and grading sends to the database grows with the parks and no faster: 100 parks against 1,000, or
 * what {@code -Dparkcert.parks} says. Seconds are printed, never asserted.
 */
@IntegrationTest
@DisplayName("评估批次的语句数：启动和下达合计每个园区不超过 120 条，十倍的园区不超过十倍半的语句")
class EvaluationStatementsIntegrationTest {

    private static final int PARKS = Integer.getInteger("parkcert.parks", 1000);
    private static final int MOST_EACH = 120;
    private static final BigDecimal TEN_TIMES = new BigDecimal("10.5");

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @Autowired
    private EvaluationDriver driver;

    @Autowired
    private EvaluationRounds rounds;

    @Autowired
    private Statements statements;

    private Recognition user;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "sichuan", List.of("510100", "511100"));
        user = new Recognition(port, "sichuan", runtime, management, clock);
        clock.moveTo("2023-09-01T09:00");
    }

    @Test
    @DisplayName("启动、排名、下达随园区数增长而不更快；每个事务只涉及一个园区，排名除外（SC-5-2）")
    void growsWithTheParks() {
        measured(2, 1990);
        var few = measured(PARKS / 10, 1995);
        var many = measured(PARKS, 2005);

        assertThat(BigDecimal.valueOf(many.statements()))
                .as(
                        "语句数：%d 个园区 %d，%d 个园区 %d%n%s",
                        PARKS / 10, few.statements(), PARKS, many.statements(), many.frequent())
                .isLessThanOrEqualTo(TEN_TIMES.multiply(BigDecimal.valueOf(few.statements())));
        assertThat(many.statements() / PARKS).as(many.frequent()).isLessThanOrEqualTo(MOST_EACH);
        assertThat(many.commits()).as("每个园区启动和下达各一个事务").isGreaterThanOrEqualTo(2L * PARKS);
    }

    private record Measured(long statements, long commits, String frequent) {}

    private Measured measured(int parks, int year) {
        driver.nobodyElseStands("sichuan", LocalDate.of(2018, 12, 31));
        for (var number = 1; number <= parks; number++) {
            driver.park("sichuan", "批量产业园" + year + "—" + number, "510100", "2020", LocalDate.of(year - 3, 1, 1));
        }
        var round = driver.plan("sichuan", year, "2023-09-01", "2023-12-31");
        var began = System.nanoTime();
        var opening = statements.during(() -> jobs(round));
        var opened = System.nanoTime();
        var items = driver.table(round).items();
        assertThat(items).hasSize(parks);
        var score = 0;
        for (var item : items) {
            rounds.report(item.caseNumber(), new BigDecimal(60 + score++ % 41));
            leaveForTheGrade(item.caseNumber());
        }
        var scored = System.nanoTime();
        var grading = statements.during(() -> {
            jobs(round);
            EvaluationDriver.confirmed(user, round, "leader", List.of(), List.of());
            jobs(round);
        });
        var graded = System.nanoTime();
        assertThat(driver.table(round).items()).allMatch(item -> item.grade() != null);
        assertThat(rounds.find(round).orElseThrow().concludedAt()).isNotNull();
        var sum = opening.statements() + grading.statements();
        System.out.printf(
                "Round of %d parks: opened %.1f s, %d statements; scored %.1f s; graded %.1f s, %d statements; %d a park%n",
                parks,
                (opened - began) / 1e9,
                opening.statements(),
                (scored - opened) / 1e9,
                (graded - scored) / 1e9,
                grading.statements(),
                sum / parks);
        return new Measured(
                sum, opening.commits() + grading.commits(), opening.mostFrequent(8) + "\n" + grading.mostFrequent(25));
    }

    /** As if self-assessment and review had been passed: the case waits for its grade. */
    private void leaveForTheGrade(CaseNumber caseNumber) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .processDefinitionKey("sichuan-evaluation")
                .singleResult()
                .getId();
        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("userTask_selfAssess")
                .startBeforeActivity("event_gradeConfirmed")
                .execute();
    }

    /** Runs what is due of the round, job by job, without asking for more than the next one. */
    private void jobs(CaseNumber round) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(round.value())
                .singleResult();
        if (instance == null) {
            return;
        }
        List<Job> due;
        do {
            due = management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .executable()
                    .list();
            due.forEach(job -> management.executeJob(job.getId()));
        } while (!due.isEmpty());
    }
}
