package org.parkcert.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.evaluation.EvaluationRounds;
import org.parkcert.identity.CurrentUser;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.NotFound;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 演示评估: in the demo alone, a round's localities and experts do their part at once. */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/evaluations")
@Tag(name = "演示")
class DemoEvaluationController {

    private final DemoEvaluation evaluation;
    private final EvaluationRounds rounds;
    private final Authorities authorities;
    private final CurrentUser currentUser;

    DemoEvaluationController(
            DemoEvaluation evaluation, EvaluationRounds rounds, Authorities authorities, CurrentUser currentUser) {
        this.evaluation = evaluation;
        this.rounds = rounds;
        this.authorities = authorities;
        this.currentUser = currentUser;
    }

    /** @param scores in the order of the round's parks, null for one that doesn't hand in */
    record Scores(@Nullable List<@Nullable Integer> scores) {}

    record Scored(int parks) {}

    @PostMapping("/{roundNumber}/scores")
    @Operation(summary = "由演示的所在地和专家完成一批次的自评、初审和评分", description = "按批次中园区的次序给出得分，null 为不报送自评")
    Scored score(@PathVariable String roundNumber, @RequestBody Scores wanted) {
        var actor = currentUser.require();
        var round = CaseNumber.find(roundNumber)
                .flatMap(rounds::find)
                .filter(found -> actor.belongsTo(found.authority()))
                .orElseThrow(() -> NotFound.of("evaluation-round", "评估批次", roundNumber));
        var scores = wanted.scores();
        if (scores == null || scores.stream().anyMatch(score -> score != null && (score < 0 || score > 100))) {
            throw new InvalidInput(new InvalidInput.Faults()
                    .add("scores", "out-of-range", "请按园区的次序给出 0 至 100 的整数，不报送的写 null，例如 [95, 88, null]")
                    .list());
        }
        return new Scored(evaluation.score(authorities.get(round.authority()), round, scores));
    }
}
