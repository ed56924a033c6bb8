package org.parkcert.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.outbox.Channel.Delivery;
import org.parkcert.outbox.Channel.NotDelivered;
import org.parkcert.recognition.Accounts;
import org.parkcert.shared.RandomId;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.Statements;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("待发事项：随事务写下，至少送达一次")
class OutboxIntegrationTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private EffectSender sender;

    @Autowired
    private RecordingChannel channel;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private final String recipient = RandomId.next();

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "wenzhou");
        Accounts.register(directory, "probe");
    }

    @Test
    @DisplayName("事务回滚的，什么也不发；没有事务的不收")
    void nothingWithoutACommit() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.put(effect(recipient, "撤销的"));
            status.setRollbackOnly();
        });
        deliverAll();

        assertThat(channel.to(recipient)).isEmpty();
        assertThatThrownBy(() -> outbox.put(effect(recipient, "无主的"))).hasMessageContaining("transaction");
    }

    @Test
    @DisplayName("一次事务的各项一条语句写下；提交后按次序送达；送达后不留收件人和内容")
    void onceAndThenForgotten(@Autowired Statements statements) {
        var heard = statements.during(() -> put("甲", "乙", "丙"));
        deliverAll();
        deliverAll();

        assertThat(heard.statements()).isEqualTo(1);
        assertThat(channel.to(recipient)).extracting(Delivery::content).containsExactly("甲", "乙", "丙");
        var key = channel.to(recipient).get(0).key();
        assertThat(jdbc.queryForMap("SELECT state, recipient, content FROM outbox_effect WHERE effect_key = ?", key))
                .containsEntry("state", "sent")
                .containsEntry("recipient", null)
                .containsEntry("content", null);
    }

    @Test
    @DisplayName("送达前后进程被终止的，租期届满后以同一编号再发")
    void diesBeforeItIsNoted() {
        clock.moveTo("2031-03-03T09:00");
        channel.fails(recipient, new Killed());
        put("一次");

        assertThatThrownBy(this::deliverAll).isInstanceOf(Killed.class);
        deliverAll();
        assertThat(channel.to(recipient)).as("the lease still runs").hasSize(1);

        clock.advance(EffectSender.LEASE);
        deliverAll();
        deliverAll();

        assertThat(channel.to(recipient))
                .hasSize(2)
                .extracting(Delivery::key)
                .containsOnly(channel.to(recipient).get(0).key());
    }

    @Test
    @DisplayName("暂时失败的，间隔逐次加倍后重试；同一收件人的后一项等前一项，别的收件人不等")
    void retriesInOrder() {
        clock.moveTo("2031-03-04T09:00");
        var other = RandomId.next();
        channel.fails(recipient, NotDelivered.forNow("忙"), NotDelivered.forNow("忙"));
        put("先");
        put("后");
        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.put(effect(other, "别人的")));

        deliverAll();
        assertThat(channel.to(recipient)).hasSize(1);
        assertThat(channel.to(other)).hasSize(1);
        clock.advance(Duration.ofMillis(9_999));
        deliverAll();
        assertThat(channel.to(recipient)).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        deliverAll();
        assertThat(channel.to(recipient)).hasSize(2);
        clock.advance(Duration.ofSeconds(20));
        deliverAll();

        assertThat(channel.to(recipient)).extracting(Delivery::content).containsExactly("先", "先", "先", "后");
    }

    @Test
    @DisplayName("间隔从 10 秒起加倍，最长 1 小时")
    void pauses() {
        assertThat(IntStream.of(1, 2, 3, 9, 10, 40).mapToObj(EffectSender::pause))
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(2560),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    @Test
    @DisplayName("十次都失败的不再重试；本单位的运维人员看得到、可以重发或者放弃，看不到收件人和内容；别的单位的看不到")
    void operatorsSeeWhatFailed() {
        clock.moveTo("2031-03-05T09:00");
        channel.fails(
                recipient,
                Collections.nCopies(EffectSender.MOST_ATTEMPTS, NotDelivered.forNow("连接超时"))
                        .toArray());
        put("秘密的内容");
        for (var attempt = 0; attempt < EffectSender.MOST_ATTEMPTS; attempt++) {
            deliverAll();
            clock.advance(Duration.ofHours(1));
        }
        deliverAll();
        assertThat(channel.to(recipient)).hasSize(EffectSender.MOST_ATTEMPTS);

        var operator = Caller.as(port, "wenzhou-operator");
        var seen = operator.get("/api/v1/outbox/failed");
        assertThat(seen.text()).contains("连接超时").doesNotContain("秘密的内容").doesNotContain(recipient);
        var id = seen.json().get("items").get(0).get("id").asLong();
        assertThat(Caller.as(port, "wenzhou-officer")
                        .get("/api/v1/outbox/failed")
                        .status())
                .isEqualTo(403);
        var foreign = Caller.as(port, "probe-operator");
        assertThat(foreign.get("/api/v1/outbox/failed").text()).doesNotContain("连接超时");
        assertThat(foreign.post("/api/v1/outbox/failed/" + id + "/retry", "").status())
                .isEqualTo(404);

        assertThat(operator.post("/api/v1/outbox/failed/" + id + "/retry", "").status())
                .isEqualTo(204);
        deliverAll();

        assertThat(channel.to(recipient)).hasSize(EffectSender.MOST_ATTEMPTS + 1);
        assertThat(operator.get("/api/v1/outbox/failed").text()).doesNotContain("\"id\":" + id + ",");
        assertThat(recorded(id)).containsExactly("wenzhou-operator outbox.retried");
    }

    @Test
    @DisplayName("放弃的不再发送，谁放弃的留痕")
    void givenUp() {
        clock.moveTo("2031-03-06T09:00");
        channel.fails(recipient, NotDelivered.forGood("地址不存在"));
        put("放弃的");
        deliverAll();
        var operator = Caller.as(port, "wenzhou-operator");
        var id = operator.get("/api/v1/outbox/failed")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asLong();

        assertThat(operator.delete("/api/v1/outbox/failed/" + id).status()).isEqualTo(204);
        assertThat(operator.delete("/api/v1/outbox/failed/" + id).status()).isEqualTo(404);

        assertThat(recorded(id)).containsExactly("wenzhou-operator outbox.discarded");
    }

    private List<String> recorded(long id) {
        return jdbc.query(
                "SELECT actor, action FROM audit_record WHERE object_reference = ? AND action LIKE 'outbox.%' ORDER BY recorded_at",
                (row, at) -> row.getString(1) + " " + row.getString(2), Long.toString(id));
    }

    @Test
    @DisplayName("重试无望的当即转为未送达，不拦后面的")
    void hopeless() {
        channel.fails(recipient, NotDelivered.forGood("地址不存在"));
        put("坏的", "好的");

        deliverAll();
        deliverAll();

        assertThat(channel.to(recipient)).extracting(Delivery::content).containsExactly("坏的", "好的");
    }

    @Test
    @DisplayName("四个节点同时取，每项只发一次")
    void severalNodes() throws Exception {
        var recipients = IntStream.range(0, 40).mapToObj(one -> RandomId.next()).toList();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> recipients.forEach(one -> outbox.put(effect(one, "一次"))));

        var nodes = Executors.newFixedThreadPool(4);
        try {
            var work = Collections.nCopies(4, (Callable<Integer>) () -> {
                var rounds = 0;
                while (sender.deliverDue(() -> true) > 0) {
                    rounds++;
                }
                return rounds;
            });
            for (var node : nodes.invokeAll(work)) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        deliverAll();

        assertThat(recipients).allSatisfy(one -> assertThat(channel.to(one)).hasSize(1));
    }

    private void put(String... contents) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> Stream.of(contents)
                .forEach(content -> outbox.put(effect(recipient, content))));
    }

    private static Effect effect(String recipient, String content) {
        return new Effect(RecordingChannel.NAME, "wenzhou", null, "test", recipient, content);
    }

    private void deliverAll() {
        while (sender.deliverDue(() -> true) > 0) {
            Thread.onSpinWait();
        }
    }

    /** The end of the process, as far as a test can go. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }
}
