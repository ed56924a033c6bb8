package org.parkcert.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("留痕的链")
class ChainsIntegrationTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private AuditTrail audit;

    @Autowired
    private AuditMapper records;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("每一条都接着上一条，回滚的不留痕迹，也不留空号")
    void eachRowFollowsTheOneBefore() {
        var number = caseNumber();
        record(number, "first");
        transaction.executeWithoutResult(status -> {
            audit.record("test.lost", number, "lost", Map.of());
            status.setRollbackOnly();
        });
        record(number, "second");

        var rows = records.ofChain(Chains.keyOf(number));

        assertThat(rows).extracting(ChainedRow::objectReference).containsExactly("first", "second");
        assertWhole(rows);
    }

    @Test
    @DisplayName("一笔业务里尚未写入的留痕也读得到")
    void whatIsUnwrittenIsRead() {
        var number = caseNumber();
        record(number, "before");

        var read = transaction.execute(status -> {
            audit.record("test.done", number, "now", Map.of());
            return audit.of(number);
        });

        assertThat(read).extracting(AuditEntry::object).containsExactly("before", "now");
    }

    @Test
    @DisplayName("两人同时写同一办件，链不断")
    void twoWritersOnOneCase() throws InterruptedException, ExecutionException {
        var number = caseNumber();
        record(number, "opened");

        atOnce(2, 25, (writer, round) -> List.of(number));

        var rows = records.ofChain(Chains.keyOf(number));
        assertThat(rows).hasSize(51);
        assertWhole(rows);
    }

    @Test
    @DisplayName("十六人同时写许多办件和当日的链，次序各不相同：无人互等，链都不断")
    void sixteenWritersOnManyCases() throws InterruptedException, ExecutionException {
        var numbers = IntStream.range(0, 6).mapToObj(each -> caseNumber()).toList();
        numbers.forEach(number -> record(number, "opened"));

        atOnce(16, 8, (writer, round) -> {
            var chosen = new ArrayList<CaseNumber>();
            chosen.add(numbers.get((writer + round) % 6));
            chosen.add(numbers.get((writer * 5 + round + 3) % 6));
            return chosen;
        });

        var total = 0;
        for (var number : numbers) {
            var rows = records.ofChain(Chains.keyOf(number));
            assertWhole(rows);
            total += rows.size();
        }
        assertThat(total).isEqualTo(6 + 16 * 8 * 2);
    }

    private void atOnce(int writers, int rounds, Choice choice) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(writers);
        try {
            var writing = new ArrayList<Callable<Integer>>();
            for (var writer = 0; writer < writers; writer++) {
                var self = writer;
                writing.add(() -> {
                    for (var round = 0; round < rounds; round++) {
                        var numbers = choice.of(self, round);
                        var rollback = round % 4 == 3;
                        write(numbers, rollback);
                        if (rollback) {
                            write(numbers, false);
                        }
                    }
                    return rounds;
                });
            }
            for (Future<Integer> written : threads.invokeAll(writing)) {
                assertThat(written.get()).isEqualTo(rounds);
            }
        } finally {
            threads.shutdown();
        }
    }

    private void write(List<CaseNumber> numbers, boolean rollback) {
        transaction.executeWithoutResult(status -> {
            audit.record("test.done", null, "x", Map.of());
            numbers.forEach(number -> audit.record("test.done", number, "x", Map.of("a", "b")));
            if (rollback) {
                status.setRollbackOnly();
            }
        });
    }

    private void record(CaseNumber number, String object) {
        transaction.executeWithoutResult(status -> audit.record("test.done", number, object, Map.of("字", "值")));
    }

    private static void assertWhole(List<ChainedRow> rows) {
        var head = ChainHead.ofNew(rows.get(0).chainKey());
        for (var row : rows) {
            assertThat(row.chainPosition()).isEqualTo(head.lastPosition() + 1);
            assertThat(row.previousHash()).isEqualTo(head.lastHash());
            assertThat(row.ownHash()).isEqualTo(row.computedHash());
            head = row.head();
        }
    }

    private static CaseNumber caseNumber() {
        return CaseNumber.of("AUDIT", 2026, NEXT.incrementAndGet());
    }

    private interface Choice {

        List<CaseNumber> of(int writer, int round);
    }
}
