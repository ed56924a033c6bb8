package org.parkcert.process;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** Port: keeps what people decided in user tasks; implemented by the case file. */
public interface HumanDecisions {

    void keep(HumanDecision decision);

    /** Who completed the element last in this case. */
    Optional<String> completedBy(CaseNumber caseNumber, String element);

    /**
     * @param element {@code <process id>#<element id>}
     * @param fields what was submitted
     * @param declaration what the actor declared by completing, null where nobody is asked
     */
    record HumanDecision(
            CaseNumber caseNumber,
            String element,
            String elementName,
            String taskId,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String clause,
            Map<String, @Nullable Object> fields,
            @Nullable String declaration) {}
}
