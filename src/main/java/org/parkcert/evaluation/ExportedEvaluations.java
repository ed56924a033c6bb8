package org.parkcert.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.export.ExportedLists;
import org.springframework.stereotype.Component;

/** 评估结果的导出, for the authority's staff: a line for each park of each round. */
@Component
class ExportedEvaluations implements ExportedLists {

    private static final List<String> HEADINGS = List.of("批次", "年度", "园区", "自评得分", "初审得分", "得分", "等次", "办件");

    private final EvaluationController evaluations;

    ExportedEvaluations(EvaluationController evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("evaluations")) {
            return Optional.empty();
        }
        return Optional.of(Sheet.of(
                "评估结果",
                HEADINGS,
                evaluations.evaluations().stream()
                        .flatMap(round -> round.parks().stream().map(item -> cells(round, item)))
                        .toList()));
    }

    private static List<String> cells(EvaluationController.RoundView round, EvaluationController.ItemView item) {
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

    private static String written(@Nullable BigDecimal score) {
        return score == null ? "" : score.toPlainString();
    }
}
