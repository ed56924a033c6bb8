package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.shared.CaseNumber;

/** 所在地待办: the port through which a locality's people see and complete their part of a running case. */
public interface LocalityTasks {

    List<LocalityTask> open(String authority, Set<String> localityCodes);

    /**
     * Completes the case's open task of the element in the locality's name.
     *
     * @throws org.parkcert.shared.NotAtThisStage when no such task is open
     */
    void complete(CaseNumber caseNumber, String elementId, Actor actor, Map<String, Object> fields);

    /** 待办事项. */
    record LocalityTask(
            String taskId,
            CaseNumber caseNumber,
            String elementId,
            String name,
            LocalDateTime createdAt,
            @Nullable LocalDateTime dueAt) {}
}
