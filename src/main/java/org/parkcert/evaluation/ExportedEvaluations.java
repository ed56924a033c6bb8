package org.parkcert.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parkcert.export.ExportedLists;
import org.parkcert.identity.CurrentUser;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** 评估批次和评估结果的导出: a line for each park of each round; of one year where {@code year} says so. */
@Component
class ExportedEvaluations implements ExportedLists {

    private static final List<String> ROUNDS = List.of("批次", "年度", "园区", "自评得分", "初审得分", "得分", "等次", "办件");
    private static final List<String> RESULTS = List.of("批次", "年度", "园区", "等次", "通报");

    /** More rounds than an authority will ever have. */
    private static final int MOST = 1000;

    private final EvaluationController evaluations;
    private final EvaluationRoundMapper rounds;
    private final PublishedResults published;
    private final CurrentUser currentUser;

    ExportedEvaluations(
            EvaluationController evaluations,
            EvaluationRoundMapper rounds,
            PublishedResults published,
            CurrentUser currentUser) {
        this.evaluations = evaluations;
        this.rounds = rounds;
        this.published = published;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        return switch (list) {
            case "evaluations" -> Optional.of(rounds(year(filters)));
            case "evaluation-results" -> Optional.of(results(year(filters)));
            default -> Optional.empty();
        };
    }

    private static @Nullable Integer year(Map<String, String> filters) {
        var year = filters.getOrDefault("year", "").strip();
        if (!year.isEmpty() && !year.matches("\\d{4}")) {
            var faults = new Faults();
            faults.add("year", "not-a-year", "年度应写成四位数字，如 2026");
            faults.throwIfAny();
        }
        return year.isEmpty() ? null : Integer.valueOf(year);
    }

    private Sheet rounds(@Nullable Integer year) {
        var authority = evaluations.readersAuthority();
        return sheet(
                "评估批次", ROUNDS, rounds.countItems(authority, year), () -> rounds.newest(authority, 0, MOST).stream()
                        .filter(round -> year == null || year == round.evaluationYear())
                        .flatMap(round -> evaluations.parks(round.roundNumber().value()).stream()
                                .map(item -> cells(round, item)))
                        .toList());
    }

    /** Of the authority to which whoever asks belongs, localities included. */
    private Sheet results(@Nullable Integer year) {
        var authority = currentUser
                .require()
                .authorityId()
                .orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，请在评估结果页查看"));
        return sheet(
                "评估结果",
                RESULTS,
                rounds.countPublished(authority, year),
                () -> rounds.published(authority, 0, MOST).stream()
                        .filter(round -> year == null || year == round.evaluationYear())
                        .flatMap(round -> published.all(round).stream().map(result -> cells(round, result)))
                        .toList());
    }

    /** Counted first: a list that is too long isn't read. */
    private static Sheet sheet(String title, List<String> headings, long total, Supplier<List<List<String>>> all) {
        var read = SingletonSupplier.of(all);
        return new Sheet(title, headings, total, (offset, limit) -> read.obtain().stream()
                .skip(offset)
                .limit(limit)
                .toList());
    }

    private static List<String> cells(EvaluationRound round, EvaluationController.ItemView item) {
        return List.of(
                round.roundNumber().value(),
                Integer.toString(round.evaluationYear()),
                item.parkName(),
                written(item.selfScore()),
                written(item.preliminaryScore()),
                written(item.score()),
                item.gradeName(),
                item.caseNumber().value());
    }

    private static List<String> cells(EvaluationRound round, PublishedResults.Result result) {
        var notice = result.notice();
        return List.of(
                round.roundNumber().value(),
                Integer.toString(round.evaluationYear()),
                result.parkName(),
                result.gradeName(),
                notice == null ? "" : notice.title());
    }

    private static String written(@Nullable BigDecimal score) {
        return score == null ? "" : score.toPlainString();
    }
}
