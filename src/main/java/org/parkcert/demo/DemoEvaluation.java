package org.parkcert.demo;

import static org.parkcert.demo.DemoCast.as;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parkcert.application.LocalityDesk.MyTask;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.LocalityTasks.Question;
import org.parkcert.evaluation.EvaluationItem;
import org.parkcert.evaluation.EvaluationRound;
import org.parkcert.shared.CaseNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * 演示评估: the demo's localities hand in and examine, and its experts score, as many parks of a round as somebody has
 * scores for; so one person alone can take a round of ten parks to the leading group.
 */
@Component
@Profile("demo")
class DemoEvaluation {

    private static final String SCORE_TASK = "userTask_score";

    private final DemoDesk desk;

    DemoEvaluation(DemoDesk desk) {
        this.desk = desk;
    }

    /**
     * @param scores in the order of the round's parks, null for one that doesn't hand in
     * @return how many parks have been scored
     */
    int score(Authority authority, EvaluationRound round, List<@Nullable Integer> scores) {
        var parks = desk.evaluations().table(round).items();
        int scored = 0;
        for (int place = 0; place < Math.min(parks.size(), scores.size()); place++) {
            var score = scores.get(place);
            var park = parks.get(place);
            if (score != null && park.state() == EvaluationItem.State.OPEN) {
                handIn(authority, park, score);
                review(authority, park.caseNumber(), score);
                scored++;
            }
        }
        return scored;
    }

    /** All that the locality is asked in this case, one task after the other. */
    private void handIn(Authority authority, EvaluationItem park, int score) {
        var locality =
                desk.cast().applicant(authority, desk.parks().get(park.parkId()).localityCode());
        as(locality, () -> {
            for (var mine = taskOf(park.caseNumber()); !mine.isEmpty(); mine = taskOf(park.caseNumber())) {
                answer(mine.get(0), score);
            }
            return park;
        });
    }

    private List<MyTask> taskOf(CaseNumber caseNumber) {
        return desk.localityDesk().open().stream()
                .filter(task -> caseNumber.equals(task.caseNumber()))
                .toList();
    }

    private void answer(MyTask task, int score) {
        if (task.handsIn()) {
            desk.handInSamples(Objects.requireNonNull(task.applicationId()));
        }
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        desk.localityDesk().questions(task.taskId()).stream()
                .filter(Question::required)
                .forEach(question ->
                        answers.put(question.key(), question.type().equals("number") ? score : "园区运行平稳，各项指标属实。"));
        desk.localityDesk().complete(task.taskId(), answers);
    }

    private void review(Authority authority, CaseNumber caseNumber, int score) {
        for (var expert : desk.procedure().assignees(caseNumber, SCORE_TASK)) {
            var fields = new LinkedHashMap<String, Object>();
            desk.procedure().fields(caseNumber, SCORE_TASK).stream()
                    .filter(key -> key.startsWith("score_"))
                    .forEach(key -> fields.put(key, Integer.toString(score)));
            fields.putAll(Map.of("recused", false, "reviewComment", "按指标逐项核实。"));
            desk.procedure().complete(caseNumber, SCORE_TASK, desk.cast().expert(authority, expert), fields);
        }
    }
}
