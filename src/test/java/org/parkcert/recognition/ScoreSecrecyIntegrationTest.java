package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.identity.process.Routes;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
@DisplayName("专家独立评分，互不知晓（WZ-10-3）")
class ScoreSecrecyIntegrationTest {

    private static final String YONGJIA = "330324";
    private static final int SCORE = 73;
    private static final String COMMENT = "necessity-opinion-7b1f";
    private static final List<String> VARIABLES =
            List.of("score_necessity", "reviewComment", "recused", "expert", "reviewScore");
    private static final List<String> LISTS_BY_POST = List.of(
            "/variable-instance",
            "/task",
            "/execution",
            "/process-instance",
            "/history/variable-instance",
            "/history/detail",
            "/history/task",
            "/history/activity-instance",
            "/history/process-instance",
            "/history/decision-instance");

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "wenzhou");
        clock.moveTo("2026-09-01T09:00");
    }

    private Recognition underReview(String parkName) {
        var park = new Recognition(port, "wenzhou", runtime, management, clock)
                .drafted("locality1", parkName, YONGJIA, Recognition.specialised())
                .submitted("locality1");
        park.accepted();
        park.inspected();
        return park;
    }

    @Test
    @DisplayName("两人评分后，其余专家、经办人、领导、审计和运维经任何接口都读不到分数和意见")
    void nobodyReadsAScore() {
        var park = underReview("永嘉保密评分产业园");
        var experts = park.experts();
        var ids = Ids.of(park, runtime, tasks, history);
        for (var expert : experts.subList(0, 2)) {
            park.scores(expert, distinctive()).expect(204);
            park.continueJobs();
        }
        assertThat(database.queryForObject(
                        "select count(*) from review_seat where case_number = ? and opinion = ?",
                        Integer.class,
                        park.caseNumber(),
                        COMMENT))
                .isEqualTo(2);

        var leaks = new SoftAssertions();
        for (var reader : List.of(experts.get(4), "officer2", "leader", "auditor", "operator", "designer")) {
            var withPassword = Caller.as(port, "wenzhou-" + reader);
            var signedIn = Caller.signedIn(port, "wenzhou-" + reader);
            var answers = new int[1];
            for (var route : Routes.engineRoutes()) {
                read(leaks, withPassword, reader, route, ids, answers);
            }
            for (var route : Routes.webappRoutes()) {
                read(leaks, signedIn, reader, route, ids, answers);
            }
            for (var list : LISTS_BY_POST) {
                keepsSilent(leaks, reader, list, withPassword.post("/engine-rest" + list, Map.of()));
            }
            for (var path : ours(park)) {
                keepsSilent(leaks, reader, path, withPassword.get(path));
            }
            leaks.assertThat(answers[0])
                    .as("answers with content for " + reader)
                    .isGreaterThan(50);
        }
        leaks.assertAll();
    }

    @Test
    @DisplayName("评估未公布时，各园区的自评得分和专家得分只有经办人、领导、领导小组和监督人员读得到，专家、运维、所在地经任何接口都读不到（WZ-14）")
    void nobodyWhoScoresOrCompetesReadsTheRound(@Autowired EvaluationDriver driver) {
        clock.moveTo("2023-09-01T09:00");
        driver.nobodyElseStands("wenzhou", LocalDate.of(2018, 12, 31));
        var user = new Recognition(port, "wenzhou", runtime, management, clock).withFirstLocality(YONGJIA);
        if (user.as("officer").get("/api/v1/experts").expect(200).json().isEmpty()) {
            for (var number = 1; number <= 8; number++) {
                user.keepsExpert(number, Map.of()).expect(200);
            }
        }
        var scored = driver.park("wenzhou", "评估保密产业园一", YONGJIA, "2022", LocalDate.of(2012, 3, 1));
        driver.park("wenzhou", "评估保密产业园二", YONGJIA, "2022", LocalDate.of(2012, 3, 1));
        var round = driver.plan("wenzhou", 2013, "2023-09-01", "2023-12-31");
        driver.goesOn(user, round);
        var caseNumber = driver.item(round, scored).caseNumber().value();
        EvaluationDriver.handsIn(user, "locality1", caseNumber, "87.65", List.of("report"));
        user.follows(caseNumber);
        var drawn = user.experts();
        EvaluationDriver.scored(
                user,
                caseNumber,
                List.of("compliance", "policyFulfilment", "centralTasks", "benefit", "operation"),
                SCORE);
        driver.goesOn(user, round);
        assertThat(driver.item(round, scored).points()).isEqualByComparingTo("73");

        var leaks = new SoftAssertions();
        for (var reader : List.of("expert1", "expert8", drawn.get(0), "operator", "designer", "locality2")) {
            for (var path : List.of(
                    "/api/v1/evaluations",
                    "/api/v1/evaluations/" + round,
                    "/api/v1/exports/evaluations",
                    "/api/v1/exports/evaluation-results",
                    "/api/v1/public/evaluations/" + round,
                    "/api/v1/parks/" + scored + "/record",
                    "/api/v1/exports/park-record?park=" + scored,
                    "/api/v1/dashboard")) {
                var answer = Caller.as(port, "wenzhou-" + reader).get(path);
                leaks.assertThat(
                                answer.text().contains("87.65") || answer.text().contains("73.00"))
                        .as("%s reads a score at %s (%d)", reader, path, answer.status())
                        .isFalse();
            }
        }
        for (var reader : List.of("officer", "leader", "auditor")) {
            leaks.assertThat(Caller.as(port, "wenzhou-" + reader)
                            .get("/api/v1/evaluations/" + round)
                            .expect(200)
                            .text())
                    .contains("87.65", "73.00");
        }
        leaks.assertAll();
    }

    @RepeatedTest(5)
    @DisplayName("五名专家同时提交，没有一次冲突")
    void fiveAtOnce() throws Exception {
        var park = underReview("永嘉同时评分产业园");
        var experts = park.experts();
        var barrier = new CyclicBarrier(experts.size());
        var threads = Executors.newFixedThreadPool(experts.size());
        try {
            var answers = threads.invokeAll(
                    experts.stream()
                            .<Callable<Caller.Answer>>map(expert -> () -> {
                                barrier.await(30, TimeUnit.SECONDS);
                                return park.scores(expert, Recognition.scores(80));
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

        park.continueJobs();

        assertThat(park.view("officer").get("stage").asText()).isEqualTo("public-notice");
        assertThat(park.documents("officer")).contains("review-report");
    }

    private static Map<String, Object> distinctive() {
        var fields = Recognition.scores(SCORE);
        fields.put("score_necessity", SCORE + ".4");
        fields.put("reviewComment", COMMENT);
        return fields;
    }

    private static List<String> ours(Recognition park) {
        var one = "/api/v1/cases/" + park.caseNumber();
        var parkId = park.view("officer").get("parkId").asText();
        var paths = new ArrayList<>(List.of(
                one,
                one + "/timeline",
                one + "/evaluations",
                one + "/documents",
                "/api/v1/cases",
                "/api/v1/tasks",
                "/api/v1/evaluations",
                "/api/v1/rounds",
                "/api/v1/exports/evaluations",
                "/api/v1/exports/evaluation-results",
                "/api/v1/exports/cases",
                "/api/v1/exports/dashboard",
                "/api/v1/dashboard",
                "/api/v1/parks",
                "/api/v1/parks/" + parkId + "/record",
                "/api/v1/exports/park-record?park=" + parkId,
                "/api/v1/applications/" + park.applicationId()));
        park.as("officer")
                .get(one + "/documents")
                .expect(200)
                .json()
                .forEach(document ->
                        paths.add(one + "/documents/" + document.get("id").asText()));
        return paths;
    }

    private static void read(
            SoftAssertions leaks, Caller caller, String reader, Routes.Route route, Ids ids, int[] answers) {
        if (!route.method().equals("GET")) {
            return;
        }
        for (var path : ids.filled(route.path())) {
            var answer = caller.get(path);
            if (answer.status() == 200 && answer.text().length() > 2) {
                answers[0]++;
            }
            keepsSilent(leaks, reader, path, answer);
        }
    }

    private static void keepsSilent(SoftAssertions leaks, String reader, String path, Caller.Answer answer) {
        leaks.assertThat(answer.text().contains(COMMENT) || answer.text().contains(SCORE + ".4"))
                .as("%s reads a score at %s (%d)", reader, path, answer.status())
                .isFalse();
    }

    /** The ids of a case under review, taken before anybody scored. */
    private record Ids(Set<String> tasks, Set<String> instances, Set<String> executions) {

        static Ids of(Recognition park, RuntimeService runtime, TaskService tasks, HistoryService history) {
            var instances = new LinkedHashSet<String>();
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(park.caseNumber())
                    .list()
                    .forEach(instance -> instances.add(instance.getId()));
            var under = new LinkedHashSet<String>();
            var executions = new LinkedHashSet<String>();
            for (var task : tasks.createTaskQuery()
                    .processInstanceBusinessKey(park.caseNumber())
                    .list()) {
                under.add(task.getId());
                executions.add(task.getExecutionId());
                instances.add(task.getProcessInstanceId());
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()
                        .forEach(activity -> executions.add(activity.getExecutionId()));
            }
            return new Ids(under, instances, executions);
        }

        /** The path with every id that may stand there, or alone. */
        List<String> filled(String path) {
            var own = path.replace("/engine/engine/x/", "/engine/engine/default/")
                    .replaceFirst("(/plugin/[a-z]+)/x/", "$1/default/");
            if (own.startsWith("/engine-rest/engine/")) {
                return List.of();
            }
            if (!own.contains("/x")) {
                var queries = new ArrayList<>(List.of(own));
                instances.forEach(id -> queries.add(own + "?processInstanceId=" + id));
                instances.forEach(id -> queries.add(own + "?processInstanceIdIn=" + id));
                return queries;
            }
            var candidates = new LinkedHashSet<String>();
            if (own.contains("/task/")) {
                candidates.addAll(tasks);
            } else if (own.contains("/execution/")) {
                candidates.addAll(executions);
            } else {
                candidates.addAll(instances);
                candidates.addAll(tasks);
            }
            var paths = new ArrayList<String>();
            for (var candidate : candidates) {
                var first = own.replaceFirst("/x(?=/|$)", "/" + candidate);
                if (first.contains("/x")) {
                    VARIABLES.forEach(name -> paths.add(first.replaceAll("/x(?=/|$)", "/" + name)));
                } else {
                    paths.add(first);
                }
            }
            return paths;
        }
    }
}
