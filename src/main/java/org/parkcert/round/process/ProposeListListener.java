package org.parkcert.round.process;

import static org.parkcert.round.process.RoundVariables.LISTED_CASES;
import static org.parkcert.round.process.RoundVariables.NOT_LISTED_REASON;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.round.Rounds;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** 拟定名单 completed. */
@Component
class ProposeListListener implements TaskListener {

    private final Rounds rounds;

    ProposeListListener(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        rounds.propose(
                CaseOf.task(task),
                LISTED_CASES.findIn(task).orElse(List.of()).stream()
                        .map(CaseNumber::of)
                        .toList(),
                NOT_LISTED_REASON.findIn(task).orElse(null));
    }
}
