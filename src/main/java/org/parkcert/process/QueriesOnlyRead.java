package org.parkcert.process;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 查询只读: a query of the engine that nobody's transaction surrounds gets one that only reads, so that nothing is committed. */
final class QueriesOnlyRead extends CommandInterceptor {

    private final Supplier<PlatformTransactionManager> transactions;

    /** @param transactions asked for once the engine is configured */
    QueriesOnlyRead(Supplier<PlatformTransactionManager> transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> @Nullable T execute(Command<T> command) {
        if (!(command instanceof Query) || TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        var reading = new TransactionTemplate(transactions.get());
        reading.setReadOnly(true);
        return reading.execute(status -> next.execute(context -> reads(command, context)));
    }

    /**
     * What a query has read is not written back: rows that others change in the meantime (five experts at once) look dirty to the
     * engine, which would update them.
     */
    private static <T> @Nullable T reads(Command<T> query, CommandContext context) {
        var found = query.execute(context);
        var cache = context.getDbEntityManager().getDbEntityCache();
        List.copyOf(cache.getCachedEntities()).forEach(cache::remove);
        return found;
    }
}
