package org.parkcert.process;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: keeps what people decided in user tasks; implemented by the case file. */
public interface HumanDecisions {

    void keep(HumanDecision decision);

    /** Who completed the element last under this business key. */
    Optional<String> completedBy(String businessKey, String element);

    /**
     * @param businessKey the case number; before there is a case, whatever the case will grow from
     * @param element {@code <process id>#<element id>}
     * @param fields what was submitted
     * @param declaration what the actor declared by completing, null where nobody is asked
     */
    record HumanDecision(
            String businessKey,
            String element,
            String elementName,
            String taskId,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String clause,
            Map<String, @Nullable Object> fields,
            @Nullable String declaration) {}
}
