package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("编号")
class NumbersIntegrationTest {

    private static final int THREADS = 32;
    private static final int DRAWS = 8;

    private int before;

    @Autowired
    private Numbers numbers;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    @Qualifier("writingPool")
    private DataSource writing;

    private HikariDataSource pool;

    /** Every writer has a connection of its own. */
    @BeforeEach
    void widen() throws SQLException {
        pool = writing.unwrap(HikariDataSource.class);
        before = pool.getMaximumPoolSize();
        pool.getHikariConfigMXBean().setMaximumPoolSize(THREADS + 2);
    }

    @AfterEach
    void narrow() {
        pool.getHikariConfigMXBean().setMaximumPoolSize(before);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @ParameterizedTest(name = "{0}年")
    @ValueSource(ints = {2031, 2032, 2033, 2034, 2035, 2036})
    @DisplayName("32人同时取办件编号和发文字号，其中四分之一撤回（头一个号也有撤回的），编号连续、不重不漏，新年度从1开始")
    void gapless(int year) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(THREADS);
        var drawn = new ArrayList<String>();

        var futures = IntStream.range(0, THREADS)
                .mapToObj(thread -> threads.submit(draw(start, thread, year)))
                .toList();
        start.countDown();
        for (var future : futures) {
            drawn.addAll(future.get(60, TimeUnit.SECONDS));
        }
        threads.shutdown();

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, THREADS * DRAWS * 3 / 4)
                        .mapToObj(number -> "TN-%d-%04d 测试函〔%d〕%d号".formatted(year, number, year, number))
                        .toList());
    }

    private Callable<List<String>> draw(CountDownLatch start, int thread, int year) {
        return () -> {
            start.await();
            var kept = new ArrayList<String>();
            for (var i = 0; i < DRAWS; i++) {
                var rollback = (thread + i) % 4 == 0;
                var number = transactions.execute(transaction -> {
                    if (rollback) {
                        transaction.setRollbackOnly();
                    }
                    return numbers.nextCaseNumber("TN", year).value() + " " + numbers.nextDocumentNumber("测试函", year);
                });
                if (!rollback && number != null) {
                    kept.add(number);
                }
            }
            return kept;
        };
    }

    @Test
    @DisplayName("各年度、各前缀分别编号")
    void eachYearAndPrefixByItself() {
        var drawn = transactions.execute(transaction -> List.of(
                numbers.nextCaseNumber("TA", 2031).value(),
                numbers.nextCaseNumber("TA", 2031).value(),
                numbers.nextCaseNumber("TA", 2032).value(),
                numbers.nextCaseNumber("TB", 2031).value()));

        assertThat(drawn).containsExactly("TA-2031-0001", "TA-2031-0002", "TA-2032-0001", "TB-2031-0001");
    }

    @Test
    @DisplayName("不在事务中不得取号")
    void onlyInATransaction() {
        assertThatThrownBy(() -> numbers.nextCaseNumber("TC", 2031))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
