package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.evaluation.EvaluationItem;
import org.parkcert.evaluation.EvaluationRounds;
import org.parkcert.identity.Directory;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.Statements;
import org.parkcert.testing.Statements.Heard;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Rounds of many parks, from the opening to the grades; what localities and experts do, they do over HTTP, several at a time. What is sent
 * to the database grows with the parks and no faster: 100 parks against 1,000, or what {@code -Dparkcert.parks} says. Seconds are printed,
 * never asserted.
 */
@IntegrationTest
@DisplayName("一千个园区的评估批次：启动和下达合计每个园区不超过 120 条语句，十倍的园区不超过十倍半")
class EvaluationStatementsIntegrationTest {

    private static final int PARKS = Integer.getInteger("parkcert.parks", 1000);
    private static final int MOST_EACH = 120;
    private static final int PAGE = 50;
    private static final List<String> DIMENSIONS = List.of("platform", "policy", "operation", "service", "benefit");
    private static final ExecutorService CLIENTS = Executors.newFixedThreadPool(4);
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
        user = user();
        clock.moveTo("2023-09-01T09:00");
        if (user.as("officer").get("/api/v1/experts").expect(200).json().isEmpty()) {
            for (var number = 1; number <= 8; number++) {
                user.keepsExpert(number, Map.of()).expect(200);
            }
        }
    }

    @AfterAll
    static void everybodyLeaves() {
        CLIENTS.shutdown();
    }

    private Recognition user() {
        return new Recognition(port, "sichuan", runtime, management, clock);
    }

    @Test
    @DisplayName("启动、报送、评分、排名、下达随园区数增长而不更快；每个事务只涉及一个园区，排名及其确认除外（SC-5-2）")
    void growsWithTheParks() {
        measured(2, 1990);
        var few = measured(PARKS / 10, 1995);
        var many = measured(PARKS, 2005);

        noFaster(few.handingIn(), many.handingIn());
        noFaster(few.scoring(), many.scoring());
        assertThat(BigDecimal.valueOf(many.openingAndGrading()))
                .as(
                        "语句数：%d 个园区 %d，%d 个园区 %d%n%s",
                        PARKS / 10, few.openingAndGrading(), PARKS, many.openingAndGrading(), many.frequent())
                .isLessThanOrEqualTo(TEN_TIMES.multiply(BigDecimal.valueOf(few.openingAndGrading())));
        assertThat(many.openingAndGrading() / PARKS).as(many.frequent()).isLessThanOrEqualTo(MOST_EACH);
        assertThat(many.opening().commits() + many.grading().commits())
                .as("每个园区启动和下达各一个事务")
                .isGreaterThanOrEqualTo(2L * PARKS);
        assertThat(many.holdingSeveralParks()).as("排名和确认").containsExactly(PARKS, PARKS);
    }

    private static void noFaster(Heard few, Heard many) {
        assertThat(BigDecimal.valueOf(many.statements()))
                .as(many.mostFrequent(25))
                .isLessThanOrEqualTo(TEN_TIMES.multiply(BigDecimal.valueOf(few.statements())));
    }

    private record Measured(List<EvaluationItem> items, Heard opening, Heard handingIn, Heard scoring, Heard grading) {

        long openingAndGrading() {
            return opening.statements() + grading.statements();
        }

        String frequent() {
            return opening.mostFrequent(8) + "\n" + grading.mostFrequent(25);
        }

        /** Of each transaction that wrote or locked rows of more than one park, how many parks. */
        List<Integer> holdingSeveralParks() {
            var parks = items.stream()
                    .flatMap(item -> Stream.of(
                            Map.entry(item.parkId(), item.parkId()),
                            Map.entry(item.caseNumber().value(), item.parkId())))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return Stream.of(opening, handingIn, scoring, grading)
                    .flatMap(heard -> heard.held().stream())
                    .map(held -> (int) held.stream()
                            .map(parks::get)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count())
                    .filter(held -> held > 1)
                    .toList();
        }
    }

    private Measured measured(int parks, int year) {
        driver.nobodyElseStands("sichuan", LocalDate.of(2018, 12, 31));
        for (var number = 1; number <= parks; number++) {
            driver.park("sichuan", "批量产业园" + year + "—" + number, "510100", "2020", LocalDate.of(year - 3, 1, 1));
        }
        var round = driver.plan("sichuan", year, "2023-09-01", "2023-12-31");
        var opening = phase(parks, "opened", () -> jobs(round));
        var items = driver.table(round).items();
        assertThat(items).hasSize(parks);
        var handingIn = phase(parks, "handed in over HTTP", () -> handedIn(items));
        var scoring = phase(parks, "scored over HTTP", () -> scored(items));
        var grading = phase(parks, "ranked and graded", () -> {
            jobs(round);
            EvaluationDriver.confirmed(user, round, "leader", List.of(), List.of());
            jobs(round);
        });
        assertThat(driver.table(round).items()).allMatch(item -> item.grade() != null);
        assertThat(rounds.find(round).orElseThrow().concludedAt()).isNotNull();
        return new Measured(items, opening, handingIn, scoring, grading);
    }

    private Heard phase(int parks, String name, Runnable work) {
        var began = System.nanoTime();
        var heard = statements.during(work);
        System.out.printf(
                "Round of %d parks: %s in %.1f s, %d statements, %d a park%n",
                parks, name, (System.nanoTime() - began) / 1e9, heard.statements(), heard.statements() / parks);
        return heard;
    }

    /** The locality looks once for what it has to do, and hands in case by case. */
    private void handedIn(List<EvaluationItem> items) {
        var mine = new HashMap<String, JsonNode>();
        for (var task : user.as("locality1").get("/api/v1/tasks").expect(200).json()) {
            mine.put(task.get("caseNumber").asText(), task);
        }
        together(items.stream()
                .map(item -> mine.get(item.caseNumber().value()))
                .<Runnable>map(task -> () -> handsIn(task))
                .toList());
    }

    private void handsIn(JsonNode task) {
        var locality = user.as("locality1");
        locality.upload(
                        "/api/v1/applications/" + task.get("applicationId").asText() + "/materials?code=report",
                        "file",
                        "report.pdf",
                        Recognition.PDF)
                .expect(201);
        locality.post(
                        "/api/v1/tasks/" + task.get("taskId").asText() + "/completion",
                        Map.of("selfScore", "90", "selfAssessmentComment", "自评情况良好"))
                .expect(204);
    }

    /** Each expert looks for his tasks, page by page, and completes them; what follows a score is done for each case. */
    private void scored(List<EvaluationItem> items) {
        for (var from = 0; from < items.size(); from += PAGE) {
            var page = items.subList(from, Math.min(from + PAGE, items.size()));
            var numbers = page.stream().map(item -> item.caseNumber().value()).toList();
            together(IntStream.rangeClosed(1, 8)
                    .<Runnable>mapToObj(expert -> () -> scores("expert" + expert, numbers))
                    .toList());
            together(page.stream()
                    .<Runnable>map(item -> () -> {
                        var ofCase = user();
                        ofCase.follows(item.caseNumber().value());
                        ofCase.continueJobs();
                    })
                    .toList());
        }
    }

    private void scores(String expert, List<String> caseNumbers) {
        var tasks = user.as(expert)
                .get("/engine-rest/task?assignee=sichuan-" + expert
                        + "&taskDefinitionKey=userTask_score&processInstanceBusinessKeyIn="
                        + String.join(",", caseNumbers))
                .expect(200)
                .json();
        for (var task : tasks) {
            var score =
                    60 + Math.floorMod(task.get("processInstanceId").asText().hashCode(), 41);
            var fields = new HashMap<String, Object>();
            DIMENSIONS.forEach(dimension -> fields.put("score_" + dimension, Integer.toString(score)));
            fields.put("reviewComment", "意见");
            fields.put("recused", false);
            user.as(expert)
                    .post(
                            "/engine-rest/task/" + task.get("id").asText() + "/complete",
                            Map.of("variables", Recognition.variables(fields)))
                    .expect(204);
        }
    }

    private static void together(List<Runnable> callers) {
        CompletableFuture.allOf(callers.stream()
                        .map(caller -> CompletableFuture.runAsync(caller, CLIENTS))
                        .toArray(CompletableFuture[]::new))
                .join();
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
