package org.parkcert.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.export.ExportedLists;
import org.parkcert.outbox.FailedEffect;
import org.parkcert.outbox.FailedEffects;
import org.parkcert.shared.Page;
import org.springframework.stereotype.Component;

/** 未送达事项的导出: what operators see of it, not to whom it goes nor what it says. */
@Component
class ExportedOutbox implements ExportedLists {

    private static final List<String> HEADINGS = List.of("消息", "途径", "办件", "创建时间", "次数", "最后失败", "原因");

    private final FailedEffects effects;

    ExportedOutbox(FailedEffects effects) {
        this.effects = effects;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("outbox")) {
            return Optional.empty();
        }
        return Optional.of(new Sheet(
                "未送达事项",
                HEADINGS,
                effects.page(new Page.Request(0, 1)).total(),
                (offset, limit) -> effects.page(new Page.Request(offset / limit, limit)).items().stream()
                        .map(ExportedOutbox::cells)
                        .toList()));
    }

    private static List<String> cells(FailedEffect effect) {
        return List.of(
                label(effect.kind()),
                switch (effect.channel()) {
                    case MailChannel.NAME -> "邮件";
                    case WebhookChannel.NAME -> "推送";
                    default -> effect.channel();
                },
                text(effect.caseNumber()),
                effect.createdAt().toString(),
                Integer.toString(effect.attempts()),
                effect.finishedAt().toString(),
                text(effect.lastError()));
    }

    private static String label(String key) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.key().equals(key))
                .map(Kind::label)
                .findFirst()
                .orElse(key);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
