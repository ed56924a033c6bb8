package org.parkcert.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** 依据条款 of the element that an execution is at: its property {@code clause}, empty where it bears none. */
public final class ElementClause {

    private ElementClause() {}

    public static String of(DelegateExecution execution) {
        var properties = ((ExecutionEntity) execution).getActivity().getProperty(DiagramListener.PROPERTIES);
        return properties instanceof Map<?, ?> known && known.get("clause") instanceof String clause ? clause : "";
    }
}
