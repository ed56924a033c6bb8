package org.parkcert.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkcert.ParkCertApplication;
import org.parkcert.testing.BundleCopy;
import org.parkcert.testing.TestClock;
import org.parkcert.testing.TestDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole platform with its job executor, stopped and started on one database; Chongqing's bundle as it ships and a copy that changes. */
@DisplayName("重庆·月度报告：平台停机后启动")
class MonthlyReportOwnPlatformIntegrationTest {

    private static final String ORIGINAL = "chongqing";
    private static final String COPY = "riverside";

    private final Path directory;
    private final List<String> database;
    private String park;
    private String parkOfTheCopy;

    MonthlyReportOwnPlatformIntegrationTest(@TempDir Path directory) {
        this.directory = directory;
        this.database = TestDatabase.outlasting(directory);
    }

    @BeforeEach
    void parksStandBeforeTheFirstDueDate() throws IOException {
        BundleCopy.of(COPY).into(directory);
        try (var platform = start("2022-02-20T09:00")) {
            var reporting = platform.getBean(Reporting.class);
            park = reporting.park(ORIGINAL, "500103", "停机产业园甲", "2022-02-10");
            parkOfTheCopy = reporting.park(COPY, "950103", "停机产业园乙", "2022-02-10");
            assertThat(opened(platform, park)).isEmpty();
        }
    }

    @AfterEach
    void engineOnTheMachinesTime() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("停机跨过立案日、两天后启动的立案一次，跨过两个月的补办两个月；其间流程图改动、重新部署的一个不少也不重复（CQB-16）")
    void opensEachDutyOnceHoweverLongItWasDown() throws IOException {
        try (var platform = start("2022-03-03T08:00")) {
            assertThat(opened(platform, park)).containsExactly("2022-02");
            assertThat(opened(platform, parkOfTheCopy)).containsExactly("2022-02");
            assertEachHasOneCase(platform);
        }
        changeTheCopy();

        try (var platform = start("2022-05-03T08:00")) {
            assertThat(versionOf(platform, ORIGINAL)).isEqualTo(1);
            assertThat(versionOf(platform, COPY)).isEqualTo(2);
            assertThat(opened(platform, park)).containsExactly("2022-02", "2022-03", "2022-04");
            assertThat(opened(platform, parkOfTheCopy)).containsExactly("2022-02", "2022-03", "2022-04");
            assertEachHasOneCase(platform);
        }
    }

    /** Where its schedule looks ten minutes later, it is another version, whose timer knows nothing of the dates that passed. */
    private void changeTheCopy() throws IOException {
        var schedule = directory.resolve("processes/riverside/2021/monthly-report-schedule.bpmn");
        var diagram = Files.readString(schedule);
        var changed = diagram.replace("R/2020-01-01T00:10:00", "R/2020-01-01T00:20:00");
        assertThat(changed).isNotEqualTo(diagram);
        Files.writeString(schedule, changed);
    }

    /** All that is due by the moment is done when it returns. */
    private ConfigurableApplicationContext start(String moment) {
        var options = Stream.concat(
                database.stream(),
                Stream.of(
                        "server.port=0",
                        "parkcert.bundles=" + directory,
                        "parkcert.content.directory=" + directory.resolve("content"),
                        "parkcert.content.sweep=-",
                        "parkcert.audit.checkpoint=-",
                        "parkcert.audit.checkpoints=" + directory.resolve("checkpoints"),
                        "parkcert.outbox.poll=PT0S"));
        var platform = new SpringApplicationBuilder(ParkCertApplication.class)
                .profiles(new TestDatabase().resolve(getClass()))
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new ClockAt(moment)))
                .run(options.map("--"::concat).toArray(String[]::new));
        await().atMost(Duration.ofMinutes(2)).until(() -> isThrough(platform, ORIGINAL) && isThrough(platform, COPY));
        return platform;
    }

    private static boolean isThrough(ConfigurableApplicationContext platform, String authority) {
        var due = platform.getBean(ManagementService.class)
                .createJobQuery()
                .processDefinitionKey(schedule(authority))
                .executable()
                .count();
        return due == 0
                && platform.getBean(RuntimeService.class)
                                .createProcessInstanceQuery()
                                .processDefinitionKey(schedule(authority))
                                .count()
                        == 0;
    }

    /** The months for which the park's reports were opened. */
    private static List<String> opened(ConfigurableApplicationContext platform, String park) {
        return platform.getBean(JdbcTemplate.class)
                .queryForList(
                        "SELECT period FROM duty_duty WHERE park_id = ? AND state = 'OPEN' ORDER BY period",
                        String.class,
                        park);
    }

    private static void assertEachHasOneCase(ConfigurableApplicationContext platform) {
        for (var authority : List.of(ORIGINAL, COPY)) {
            var cases = platform.getBean(RuntimeService.class)
                    .createProcessInstanceQuery()
                    .processDefinitionKey(authority + "-2021-monthly-report")
                    .list();
            assertThat(cases)
                    .extracting(ProcessInstance::getBusinessKey)
                    .containsExactlyInAnyOrderElementsOf(platform.getBean(JdbcTemplate.class)
                            .queryForList(
                                    "SELECT case_number FROM duty_duty WHERE authority = ?", String.class, authority));
        }
    }

    private static int versionOf(ConfigurableApplicationContext platform, String authority) {
        return platform.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(schedule(authority))
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private static String schedule(String authority) {
        return authority + "-2021-monthly-report-schedule";
    }

    /** Moves the clock before anybody reads it. */
    private record ClockAt(String moment) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof TestClock clock) {
                clock.moveTo(moment);
            }
            return bean;
        }
    }
}
