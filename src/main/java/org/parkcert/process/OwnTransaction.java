package org.parkcert.process;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 独立事务: work of a step whose failure must leave the step itself alone; engine and tables go together, or nothing of either stays. */
@Component
public class OwnTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTransaction.class);
    private static final int LOST_RACE = 409;

    private final ProcessEngine engine;

    OwnTransaction(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * @return what people are told of the failure; empty when the work was done
     * @throws RuntimeException a lost race, which is worth another try
     */
    public Optional<String> failureOf(Runnable work) {
        try {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequiresNew()
                    .<@Nullable Void>execute(command -> {
                        work.run();
                        return null;
                    });
            return Optional.empty();
        } catch (RuntimeException failed) {
            var refusal = EngineErrors.answer(failed);
            if (refusal.filter(answer -> answer.status() == LOST_RACE).isPresent()) {
                throw failed;
            }
            LOG.warn("Failed in a transaction of its own", failed);
            return Optional.of(refusal.flatMap(
                            answer -> Optional.ofNullable(answer.refusal().message()))
                    .orElse("系统出错（" + failed.getClass().getSimpleName() + "），请与运维人员联系"));
        }
    }
}
