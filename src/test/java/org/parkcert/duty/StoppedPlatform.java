package org.parkcert.duty;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.parkcert.ParkCertApplication;
import org.parkcert.testing.TestClock;
import org.parkcert.testing.TestDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole platform with its job executor and the schedule of Chongqing's monthly reports, which is stopped and started on one database. */
record StoppedPlatform(Path directory, List<String> database) {

    StoppedPlatform(Path directory) {
        this(directory, TestDatabase.outlasting(directory));
    }

    /** All that is due by the moment is done when it returns. */
    ConfigurableApplicationContext start(String moment, List<String> authorities) {
        var platform = builder(moment).run(options());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> authorities.stream().allMatch(authority -> isThrough(platform, authority)));
        return platform;
    }

    static SpringApplicationBuilder builder(String moment) {
        return new SpringApplicationBuilder(ParkCertApplication.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new ClockAt(moment)));
    }

    String[] options() {
        return Stream.concat(
                        database.stream(),
                        Stream.of(
                                "spring.profiles.active="
                                        + String.join(",", new TestDatabase().resolve(StoppedPlatform.class)),
                                "server.port=0",
                                "parkcert.bundles=" + directory,
                                "parkcert.content.directory=" + directory.resolve("content"),
                                "parkcert.content.sweep=-",
                                "parkcert.audit.checkpoint=-",
                                "parkcert.audit.checkpoints=" + directory.resolve("checkpoints"),
                                "parkcert.outbox.poll=PT0S"))
                .map("--"::concat)
                .toArray(String[]::new);
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

    static String schedule(String authority) {
        return authority + "-2021-monthly-report-schedule";
    }

    /** The months for which the park's reports were opened. */
    static List<String> opened(ConfigurableApplicationContext platform, String park) {
        return platform.getBean(JdbcTemplate.class)
                .queryForList(
                        "SELECT period FROM duty_duty WHERE park_id = ? AND state = 'OPEN' ORDER BY period",
                        String.class,
                        park);
    }

    /** Case numbers by duty, and by procedure that runs. */
    static List<String> casesOfDuties(ConfigurableApplicationContext platform, String authority) {
        return platform.getBean(JdbcTemplate.class)
                .queryForList("SELECT case_number FROM duty_duty WHERE authority = ?", String.class, authority);
    }

    static List<String> casesThatRun(ConfigurableApplicationContext platform, String authority) {
        return platform
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(authority + "-2021-monthly-report")
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .toList();
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
