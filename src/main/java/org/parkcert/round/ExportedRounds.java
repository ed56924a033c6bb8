package org.parkcert.round;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.export.ExportedLists;
import org.springframework.stereotype.Component;

/** 认定批次的导出: those that wait, then those of each round, as the page of rounds shows them. */
@Component
class ExportedRounds implements ExportedLists {

    private static final List<String> HEADINGS =
            List.of("批次", "事项", "启动时间", "确定名单时间", "未列入的理由", "办件", "园区", "评审得分", "等待自", "名单");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RoundController rounds;

    ExportedRounds(RoundController rounds) {
        this.rounds = rounds;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("rounds")) {
            return Optional.empty();
        }
        var overview = rounds.overview();
        var waiting = overview.waiting().stream().flatMap(group -> group.cases().stream()
                .map(one -> cells(List.of("", group.matterName(), "", "", ""), one)));
        var started = overview.rounds().stream()
                .flatMap(round -> round.cases().stream().map(one -> cells(heading(round), one)));
        return Optional.of(
                Sheet.of("批次", HEADINGS, Stream.concat(waiting, started).toList()));
    }

    private static List<String> heading(RoundController.RoundView round) {
        var reason = round.reason();
        return List.of(
                round.roundNumber().value(),
                round.matterName(),
                written(round.openedAt()),
                written(round.settledAt()),
                reason == null ? "" : reason);
    }

    private static List<String> cells(List<String> round, RoundController.ItemView item) {
        var score = item.score();
        return Stream.concat(
                        round.stream(),
                        Stream.of(
                                item.caseNumber().value(),
                                item.parkName(),
                                score == null ? "" : score,
                                written(item.waitingSince()),
                                label(item.status())))
                .toList();
    }

    private static String label(RoundItem.Status status) {
        return switch (status) {
            case WAITING -> "待定";
            case PROPOSED -> "拟列入";
            case LISTED -> "列入";
            case NOT_LISTED -> "未列入";
            case WITHDRAWN -> "已撤回";
        };
    }

    private static String written(@Nullable LocalDateTime at) {
        return at == null ? "" : MINUTE.format(at);
    }
}
