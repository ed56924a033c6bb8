package org.parkcert.round.process;

import static org.parkcert.round.process.RoundVariables.LISTED;
import static org.parkcert.round.process.RoundVariables.NOTICE_LIST;
import static org.parkcert.round.process.RoundVariables.REFUSAL_REASON;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.parkcert.round.RoundProcess;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine is handed in late: beans that it calls need the rounds. */
@Component
class CamundaRoundProcess implements RoundProcess {

    private final RuntimeService runtime;

    CamundaRoundProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void release(CaseNumber caseNumber, @Nullable String noticeList) {
        var listed = noticeList != null;
        try {
            runtime.createMessageCorrelation("round.released")
                    .processInstanceBusinessKey(caseNumber.value())
                    .setVariable(LISTED.name(), listed)
                    .setVariable(NOTICE_LIST.name(), noticeList)
                    .setVariable(REFUSAL_REASON.name(), listed ? null : "未列入拟认定名单")
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw new NotAtThisStage(caseNumber);
        }
    }
}
