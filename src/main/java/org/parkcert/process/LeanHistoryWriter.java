package org.parkcert.process;

import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * 历史写入: start and end are written as they come. The engine would read each start again, by a query of its own, only to store
 * the difference beside the two.
 */
final class LeanHistoryWriter extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        var entities = getDbEntityManager();
        if (event instanceof HistoricScopeInstanceEvent && !isInitialEvent(event)) {
            if (entities.getCachedEntity(event.getClass(), event.getId()) == null) {
                entities.merge(event);
            }
            return;
        }
        super.insertOrUpdate(event);
    }
}
