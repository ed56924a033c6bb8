package org.parkcert.review.process;

import static org.parkcert.review.process.ReviewVariables.DIMENSIONS_TABLE;
import static org.parkcert.review.process.ReviewVariables.EXPERT;
import static org.parkcert.review.process.ReviewVariables.RECUSAL_REASON;
import static org.parkcert.review.process.ReviewVariables.RECUSED;
import static org.parkcert.review.process.ReviewVariables.REVIEW_COMMENT;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.review.Review;
import org.springframework.stereotype.Component;

/** 独立评分 completed: the expert scored, or recused himself. */
@Component
class KeepScoreListener implements TaskListener {

    private static final String SCORE = "score_";

    private final Review review;

    KeepScoreListener(Review review) {
        this.review = review;
    }

    @Override
    public void notify(DelegateTask task) {
        var expert = EXPERT.in(task.getExecution());
        if (RECUSED.findIn(task).orElse(false)) {
            review.recuse(CaseOf.task(task), expert, RECUSAL_REASON.findIn(task).orElse(""));
        } else {
            review.score(
                    CaseOf.task(task),
                    expert,
                    DIMENSIONS_TABLE.in(task.getExecution()),
                    scores(task),
                    REVIEW_COMMENT.findIn(task).orElse(""));
        }
    }

    private static Map<String, String> scores(DelegateTask task) {
        var scores = new HashMap<String, String>();
        task.getVariablesLocal().forEach((name, value) -> {
            if (name.startsWith(SCORE) && value != null) {
                scores.put(name.substring(SCORE.length()), value.toString());
            }
        });
        return scores;
    }
}
