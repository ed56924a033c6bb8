package org.parkcert.park;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.shared.NotFound;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("园区名录")
class ParksIntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 28);

    @Autowired
    private Parks parks;

    @Autowired
    private TransactionOperations transactions;

    private Park register(String authority, String localityCode) {
        return parks.register(new Parks.NewPark(authority, localityCode, "园区", "地址", "运营单位", "李四 13800000000"));
    }

    @Test
    @DisplayName("WZ-4：同一县只能认定一个综合性园区，八人同时决定也只成一个")
    void onePlaceForEachLocality() throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(8);
        var decisions = new ArrayList<Future<Boolean>>();

        for (var i = 0; i < 8; i++) {
            var park = register("test-lake", "339902");
            decisions.add(threads.submit(() -> {
                start.await();
                return Boolean.TRUE.equals(transactions.execute(transaction -> recogniseIfFree(park)));
            }));
        }
        start.countDown();
        var recognised = 0;
        for (var decision : decisions) {
            recognised += decision.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
        threads.shutdown();

        assertThat(recognised).isEqualTo(1);
        assertThat(parks.comprehensiveParksIn("test-lake", "339902")).isEqualTo(1);
    }

    /** Looks before it locks, too: what it saw then must not count after the lock. */
    private boolean recogniseIfFree(Park park) {
        assertThat(parks.comprehensiveParksIn(park.authority(), park.localityCode()))
                .isBetween(0, 1);
        parks.lockLocality(park.authority(), park.localityCode());
        if (parks.comprehensiveParksIn(park.authority(), park.localityCode()) > 0) {
            return false;
        }
        parks.recognise(park.id(), "comprehensive", TODAY);
        return true;
    }

    @Test
    @DisplayName("同一县的头几个决定同时撤回，一个也不因死锁失败")
    void firstDecisionsRollBack() throws Exception {
        for (var round = 0; round < 10; round++) {
            var locality = "3398" + (10 + round);
            var start = new CountDownLatch(1);
            var threads = Executors.newFixedThreadPool(8);
            var decisions = new ArrayList<Future<?>>();

            for (var i = 0; i < 8; i++) {
                decisions.add(threads.submit(() -> {
                    start.await();
                    transactions.executeWithoutResult(transaction -> {
                        parks.lockLocality("test-river", locality);
                        transaction.setRollbackOnly();
                    });
                    return null;
                }));
            }
            start.countDown();

            for (var decision : decisions) {
                assertThat(decision).succeedsWithin(Duration.ofSeconds(60));
            }
            threads.shutdown();
        }
    }

    @Test
    @DisplayName("专业性园区不占综合性名额")
    void specialisedParksTakeNoPlace() {
        parks.recognise(register("test-sea", "339903").id(), "specialised", TODAY);

        assertThat(parks.comprehensiveParksIn("test-sea", "339903")).isZero();
    }

    @Test
    @DisplayName("公众查得到已认定的园区，看不到拟申报的园区和联系人")
    void publicRegistry(@Autowired MockMvc mvc) throws Exception {
        register("test-hill", "339904");
        var recognised = register("test-hill", "339904");
        parks.recognise(recognised.id(), "comprehensive", TODAY);

        mvc.perform(get("/api/v1/public/parks?authority=test-hill"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(recognised.id()))
                .andExpect(jsonPath("$.items[0].recognisedOn").value("2026-09-28"))
                .andExpect(jsonPath("$.items[0].contact").doesNotExist());
    }

    @Test
    @DisplayName("编号不存在，查无此园区")
    void unknownPark() {
        assertThatThrownBy(() -> parks.get("0")).isInstanceOf(NotFound.class);
    }
}
