package org.parkcert.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkcert.duty.StoppedPlatform.casesOfDuties;
import static org.parkcert.duty.StoppedPlatform.casesThatRun;
import static org.parkcert.duty.StoppedPlatform.opened;
import static org.parkcert.duty.StoppedPlatform.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkcert.testing.BundleCopy;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole platform with its job executor, stopped and started on one database; Chongqing's bundle as it ships and a copy that changes. */
@DisplayName("重庆·月度报告：平台停机后启动")
class MonthlyReportOwnPlatformIntegrationTest {

    private static final String ORIGINAL = "chongqing";
    private static final String COPY = "riverside";

    private final Path directory;
    private final StoppedPlatform stopped;
    private String park;
    private String parkOfTheCopy;

    MonthlyReportOwnPlatformIntegrationTest(@TempDir Path directory) {
        this.directory = directory;
        this.stopped = new StoppedPlatform(directory);
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

    private ConfigurableApplicationContext start(String moment) {
        return stopped.start(moment, List.of(ORIGINAL, COPY));
    }

    private static void assertEachHasOneCase(ConfigurableApplicationContext platform) {
        for (var authority : List.of(ORIGINAL, COPY)) {
            assertThat(casesThatRun(platform, authority))
                    .containsExactlyInAnyOrderElementsOf(casesOfDuties(platform, authority));
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
}
