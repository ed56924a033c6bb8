package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.shared.CaseNumber;

/** 所在地待办: the port through which a locality's people see and complete their part of a procedure. */
public interface LocalityTasks {

    /** What the actor may do now for a locality, oldest first. */
    List<LocalityTask> open(Actor actor);

    /** The task, where the actor may do it now. */
    Optional<LocalityTask> open(Actor actor, String taskId);

    /**
     * Those of one procedure.
     *
     * @param businessKey the case number; before there is a case, the application's id
     */
    List<LocalityTask> openOf(String businessKey, Actor actor);

    /**
     * Completes the open task of the element in the locality's name.
     *
     * @param businessKey the case number; before there is a case, the application's id
     * @throws org.parkcert.shared.NotAtThisStage when no such task is open
     */
    void complete(String businessKey, String elementId, Actor actor, Map<String, Object> fields);

    /** What the form of a task shows besides the case file, texts by name; only for a task that {@link #open} gave. */
    Map<String, String> shown(String taskId);

    /** What the form of a task asks; only for a task that {@link #open} gave. */
    List<Question> questions(String taskId);

    /**
     * 表单的一项.
     *
     * @param type "text", "textarea", "number", "date", "choice", "choices" or "checkbox"
     * @param optional under a condition of the form
     * @param choices labels by value, empty where nothing is chosen
     */
    record Question(
            String key,
            String label,
            String description,
            String type,
            boolean required,
            boolean optional,
            Map<String, String> choices) {}

    /**
     * 待办事项.
     *
     * @param businessKey the case number; before there is a case, the application's id
     * @param handsIn whether materials, figures and the roster are handed in with it (property {@code handsIn})
     */
    record LocalityTask(
            String taskId,
            String businessKey,
            String elementId,
            String name,
            LocalDateTime createdAt,
            @Nullable LocalDateTime dueAt,
            boolean handsIn) {

        public Optional<CaseNumber> caseNumber() {
            return CaseNumber.find(businessKey);
        }
    }
}
