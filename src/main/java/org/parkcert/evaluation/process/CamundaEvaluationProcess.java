package org.parkcert.evaluation.process;

import static org.parkcert.evaluation.process.EvaluationVariables.GRADE;
import static org.parkcert.evaluation.process.EvaluationVariables.ROUND_EXPIRES_AT;
import static org.parkcert.evaluation.process.EvaluationVariables.ROUND_OPENS_AT;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.parkcert.evaluation.EvaluationProcess;
import org.parkcert.evaluation.EvaluationRound;
import org.parkcert.process.MovableTimers;
import org.parkcert.process.OwnTransaction;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChinaTime;
import org.parkcert.shared.NotAtThisStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine is handed in late: beans that it calls need the rounds. */
@Component
class CamundaEvaluationProcess implements EvaluationProcess {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaEvaluationProcess.class);

    private final RuntimeService runtime;
    private final MovableTimers timers;
    private final OwnTransaction ownTransaction;

    CamundaEvaluationProcess(
            @Lazy RuntimeService runtime, @Lazy MovableTimers timers, @Lazy OwnTransaction ownTransaction) {
        this.runtime = runtime;
        this.timers = timers;
        this.ownTransaction = ownTransaction;
    }

    @Override
    public void start(EvaluationRound round, String processId, LocalDateTime opensAt) {
        runtime.createProcessInstanceByKey(processId)
                .processDefinitionTenantId(round.authority())
                .businessKey(round.roundNumber().value())
                .setVariable(
                        ROUND_OPENS_AT.name(),
                        Date.from(opensAt.atZone(ChinaTime.ZONE).toInstant()))
                .execute();
    }

    @Override
    public void opensAt(EvaluationRound round, String processId, LocalDateTime opensAt) {
        timers.move(round.roundNumber(), processId, "event_roundDue", ROUND_OPENS_AT, opensAt);
    }

    @Override
    public void expiresAt(EvaluationRound round, String processId, LocalDateTime expiresAt) {
        timers.move(round.roundNumber(), processId, "event_roundExpired", ROUND_EXPIRES_AT, expiresAt);
    }

    @Override
    public Optional<String> apart(Runnable work) {
        return ownTransaction.failureOf(work);
    }

    @Override
    public void sendBack(CaseNumber caseNumber) {
        correlate("evaluation.sent-back", caseNumber);
    }

    @Override
    public void complete(CaseNumber roundNumber) {
        try {
            correlate("round.complete", roundNumber);
        } catch (NotAtThisStage expiredMeanwhile) {
            LOG.info("{} takes its last score while it is being ranked", roundNumber);
        }
    }

    @Override
    public void conclude(CaseNumber caseNumber, @Nullable String grade) {
        try {
            runtime.createMessageCorrelation("evaluation.concluded")
                    .processInstanceBusinessKey(caseNumber.value())
                    .setVariable(GRADE.name(), grade)
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw new NotAtThisStage(caseNumber);
        }
    }

    private void correlate(String message, CaseNumber number) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(number.value())
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw new NotAtThisStage(number);
        }
    }
}
