package org.parkcert.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** Port: hears of every human task when it arrives, in the transaction in which it does. */
public interface ArrivedTasks {

    void arrived(ArrivedTask task);

    /**
     * @param id of the task
     * @param name with what the case is about
     * @param element {@code <process id>#<element id>}
     * @param assignee whose it is from the start, null where candidates claim it
     */
    record ArrivedTask(
            String id,
            CaseNumber caseNumber,
            String tenant,
            String element,
            String name,
            @Nullable String assignee,
            Set<String> candidateUsers,
            Set<String> candidateGroups) {}
}
