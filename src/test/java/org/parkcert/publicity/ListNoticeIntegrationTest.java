package org.parkcert.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkcert.calendar.DayKind;
import org.parkcert.casefile.OpenedCases;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("名单公示")
class ListNoticeIntegrationTest {

    private static final String YONGJIA = "330324";
    private static final int CASES = 8;

    @Autowired
    private Publicity publicity;

    @Autowired
    private OpenedCases cases;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private TestClock clock;

    @ParameterizedTest(name = "名单 {0}")
    @ValueSource(strings = {"同时一", "同时二", "同时三", "同时四", "同时五"})
    @DisplayName("同一名单的八个办件同时公示（其中有撤回的），只发布一个公示（CQB-9-3）")
    void casesThatComeAtOnceStandOnOneNotice(String list) throws Exception {
        clock.moveTo("2026-09-01T09:00");
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(CASES);
        var notices = new ArrayList<String>();

        var opened = IntStream.range(0, CASES)
                .mapToObj(number -> Map.entry(cases.inWenzhou(YONGJIA), number % 4 == 0))
                .map(one -> threads.submit(() -> {
                    start.await();
                    return opened(one.getKey(), list, one.getValue());
                }))
                .toList();
        start.countDown();
        for (var notice : opened) {
            notices.addAll(notice.get(60, TimeUnit.SECONDS));
        }
        threads.shutdown();

        assertThat(notices).hasSize(CASES * 3 / 4).containsOnly(notices.get(0));
    }

    private List<String> opened(CaseNumber caseNumber, String list, boolean rolledBack) {
        var kept = transactions.execute(transaction -> {
            if (rolledBack) {
                transaction.setRollbackOnly();
            }
            return publicity.open(caseNumber, 5, DayKind.WORKING_DAYS, list).id();
        });
        return rolledBack || kept == null ? List.of() : List.of(kept);
    }

    @Test
    @DisplayName("后到的办件并入名单会使公示不足期的，另行公示（CQB-9-3）")
    void whoComesLaterIsOnNoticeForItsDays() {
        clock.moveTo("2026-09-01T09:00");
        var first = publicity.open(cases.inWenzhou(YONGJIA), 5, DayKind.WORKING_DAYS, "先后");
        clock.moveTo("2026-09-01T23:59");
        var sameDay = publicity.open(cases.inWenzhou(YONGJIA), 5, DayKind.WORKING_DAYS, "先后");
        clock.moveTo("2026-09-02T00:00");
        var nextDay = publicity.open(cases.inWenzhou(YONGJIA), 5, DayKind.WORKING_DAYS, "先后");

        assertThat(sameDay.id()).isEqualTo(first.id());
        assertThat(nextDay.id()).isNotEqualTo(first.id());
        assertThat(nextDay.endsAt()).isEqualTo(first.endsAt().plusDays(1));
    }
}
