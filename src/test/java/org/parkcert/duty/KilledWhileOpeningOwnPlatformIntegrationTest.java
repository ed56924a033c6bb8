package org.parkcert.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkcert.duty.StoppedPlatform.casesOfDuties;
import static org.parkcert.duty.StoppedPlatform.casesThatRun;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parkcert.testing.ClassPath;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("重庆·月度报告：立案之中进程被强行终止（kill -9）")
class KilledWhileOpeningOwnPlatformIntegrationTest {

    private static final String AUTHORITY = "chongqing";

    private final StoppedPlatform stopped;

    KilledWhileOpeningOwnPlatformIntegrationTest(@TempDir Path directory) {
        this.stopped = new StoppedPlatform(directory);
    }

    @AfterEach
    void engineOnTheMachinesTime() {
        ClockUtil.reset();
    }

    @Test
    @Timeout(180)
    @DisplayName("第二件立案未提交时终止，两天后启动：每个园区各立案一次，编号连续，没有无主的办件（CQB-16）")
    void opensEachDutyOnce() throws Exception {
        var victim = victim();
        try {
            awaitItsStop(victim);
        } finally {
            victim.destroyForcibly().waitFor();
        }

        try (var platform = stopped.start("2022-03-03T08:00", List.of(AUTHORITY))) {
            assertThat(openedByName(platform))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, KilledWhileOpening.PARKS)
                            .mapToObj(number -> KilledWhileOpening.park(number) + " 2022-02")
                            .toList());
            assertThat(casesOfDuties(platform, AUTHORITY))
                    .containsExactlyInAnyOrder("CQ-2022-0001", "CQ-2022-0002", "CQ-2022-0003")
                    .containsExactlyInAnyOrderElementsOf(casesThatRun(platform, AUTHORITY));
        }
    }

    private Process victim() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                ClassPath.ofTests(),
                KilledWhileOpening.class.getName()));
        command.addAll(Stream.of(stopped.options()).toList());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void awaitItsStop(Process victim) throws IOException {
        var said = new ArrayList<String>();
        try (var lines = victim.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(KilledWhileOpening.STOPS)) {
                    return;
                }
                said.add(line);
            }
        }
        throw new AssertionError("It ended before it stopped: " + String.join("\n", said));
    }

    private static List<String> openedByName(ConfigurableApplicationContext platform) {
        return platform.getBean(JdbcTemplate.class)
                .queryForList(
                        """
                        SELECT CONCAT(park.name, ' ', duty.period)
                        FROM duty_duty duty
                        JOIN park_park park ON park.id = duty.park_id
                        WHERE duty.state = 'OPEN'
                        """,
                        String.class);
    }
}
