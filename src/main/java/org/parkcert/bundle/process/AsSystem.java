package org.parkcert.bundle.process;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** 以系统身份: asks the engine beyond the caller's rights and tenant; what comes back is decided by the asking service. */
@Component
class AsSystem {

    private final ProcessEngineConfigurationImpl engine;

    AsSystem(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    <T> T ask(Callable<T> question) {
        return engine.getCommandExecutorTxRequired().execute(context -> ask(context, question));
    }

    static <T> T ask(CommandContext context, Callable<T> question) {
        var checked = context.isTenantCheckEnabled();
        context.disableTenantCheck();
        try {
            return context.runWithoutAuthorization(question);
        } finally {
            context.setTenantCheckEnabled(checked);
        }
    }
}
