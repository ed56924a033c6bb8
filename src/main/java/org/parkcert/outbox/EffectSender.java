package org.parkcert.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parkcert.outbox.Channel.Delivery;
import org.parkcert.outbox.Channel.NotDelivered;
import org.parkcert.outbox.EffectMapper.Claimed;
import org.parkcert.shared.RandomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 发送: claims what is due, has its channel do it outside any transaction, and notes the result. A node that dies between the two
 * leaves its claim to run out; then another does it again, with the same key.
 */
@Component
class EffectSender {

    static final int MOST_ATTEMPTS = 10;

    /** Longer than any channel may take. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 20;
    private static final int LONGEST_ERROR = 500;
    private static final Logger LOG = LoggerFactory.getLogger(EffectSender.class);

    private final EffectMapper effects;
    private final ObjectProvider<Channel> channels;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final Clock clock;

    EffectSender(
            EffectMapper effects,
            ObjectProvider<Channel> channels,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.effects = effects;
        this.channels = channels;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * One round.
     *
     * @param goOn asked before each: a stop waits for one delivery at most
     * @return how many were tried
     */
    int deliverDue(Supplier<Boolean> goOn) {
        var byName = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        var tried = 0;
        for (var id : due()) {
            if (!goOn.get()) {
                return tried;
            }
            var claim = RandomId.next();
            var claimed = claim(id, claim);
            if (claimed.isPresent()) {
                tried++;
                deliver(claimed.get(), claim, byName);
            }
        }
        return tried;
    }

    private List<Long> due() {
        var found = reading.execute(status -> effects.due(LocalDateTime.now(clock), AT_ONCE));
        return found == null ? List.of() : found;
    }

    private Optional<Claimed> claim(long id, String claim) {
        return inTransaction(() -> {
            var now = LocalDateTime.now(clock);
            return effects.claim(id, claim, now, now.plus(LEASE)) == 1
                    ? Optional.ofNullable(effects.claimed(id, claim))
                    : Optional.empty();
        });
    }

    private void deliver(Claimed claimed, String claim, Map<String, Channel> byName) {
        var channel = byName.get(claimed.channel());
        try {
            if (claimed.attempts() > MOST_ATTEMPTS) {
                throw NotDelivered.forGood("每次发送都没有结束");
            }
            if (channel == null) {
                throw NotDelivered.forNow("渠道 " + claimed.channel() + " 没有启用");
            }
            attempt(channel, new Delivery(claimed.effectKey(), claimed.kind(), claimed.recipient(), claimed.content()));
            inTransaction(() -> effects.sent(claimed.id(), claim, LocalDateTime.now(clock)));
        } catch (NotDelivered notDelivered) {
            note(claimed, claim, notDelivered);
        }
    }

    private static void attempt(Channel channel, Delivery delivery) throws NotDelivered {
        try {
            channel.deliver(delivery);
        } catch (RuntimeException faulty) {
            LOG.warn("渠道 {} 出错", channel.name(), faulty);
            throw NotDelivered.forNow("渠道内部错误（" + faulty.getClass().getSimpleName() + "）");
        }
    }

    private void note(Claimed claimed, String claim, NotDelivered why) {
        var error = shortened(String.valueOf(why.getMessage()));
        var now = LocalDateTime.now(clock);
        if (!why.isHopeless() && claimed.attempts() < MOST_ATTEMPTS) {
            inTransaction(() -> effects.later(claimed.id(), claim, now.plus(pause(claimed.attempts())), error));
            return;
        }
        LOG.warn(
                "未送达事项 {}（{} {}）：第 {} 次发送失败，不再重试", claimed.id(), claimed.channel(), claimed.kind(), claimed.attempts());
        transaction.executeWithoutResult(status -> {
            if (effects.failed(claimed.id(), claim, error, now) == 1) {
                events.publishEvent(new EffectFailed(
                        claimed.channel(), claimed.kind(), claimed.authority(), claimed.caseNumber(), error));
            }
        });
    }

    /** 10 s, 20 s, 40 s … an hour at most. */
    static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private <T> T inTransaction(Supplier<T> work) {
        var result = transaction.execute(status -> List.of(work.get()));
        if (result == null) {
            throw new IllegalStateException("A transaction without result");
        }
        return result.get(0);
    }
}
