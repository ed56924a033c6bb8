package org.parkcert.process;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 依据条款 of the element that an execution is at: its property {@code clause}, empty where it bears none. A shared block serves
 * several rule sets: of its clauses those of the case's own authority count, and where there is none of them, those of the element
 * that calls the block.
 */
@Component
public class ElementClause {

    private static final String SHARED = "shared-";
    private static final String PRACTICE = "P-";

    private final ObjectProvider<NamedClauses> named;

    ElementClause(ObjectProvider<NamedClauses> named) {
        this.named = named;
    }

    public String of(DelegateExecution execution) {
        return at((ExecutionEntity) execution);
    }

    /** Of the authority's own element that called the shared block: what is done there rests on nothing else. */
    public String ofCaller(DelegateExecution execution) {
        var at = (ExecutionEntity) execution;
        while (at.getProcessDefinition().getKey().startsWith(SHARED)) {
            var caller = at.getProcessInstance().getSuperExecution();
            if (caller == null) {
                break;
            }
            at = caller;
        }
        return at(at);
    }

    private String at(ExecutionEntity execution) {
        var clause = written(execution);
        var tenant = execution.getTenantId();
        if (tenant == null || !execution.getProcessDefinition().getKey().startsWith(SHARED)) {
            return clause;
        }
        var own = ids(clause)
                .filter(id -> id.startsWith(PRACTICE) || isOf(tenant, id))
                .collect(Collectors.joining(", "));
        var isUsualPractice = ids(clause).allMatch(id -> id.startsWith(PRACTICE));
        if (isUsualPractice || ids(own).anyMatch(id -> !id.startsWith(PRACTICE))) {
            return own;
        }
        var caller = execution.getProcessInstance().getSuperExecution();
        return caller == null
                ? own
                : Stream.concat(ids(at(caller)), ids(own)).distinct().collect(Collectors.joining(", "));
    }

    private boolean isOf(String tenant, String id) {
        var port = named.getIfAvailable();
        return port == null || port.isOf(tenant, id);
    }

    private static Stream<String> ids(String clause) {
        return Arrays.stream(clause.split(",", -1)).map(String::strip).filter(id -> !id.isEmpty());
    }

    private static String written(ExecutionEntity execution) {
        var properties = execution.getActivity().getProperty(DiagramListener.PROPERTIES);
        return properties instanceof Map<?, ?> known && known.get("clause") instanceof String clause ? clause : "";
    }
}
