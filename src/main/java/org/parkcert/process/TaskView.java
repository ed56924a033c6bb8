package org.parkcert.process;

import java.util.Map;
import org.parkcert.shared.CaseNumber;

/**
 * Port: read-only values that a form shows (the case file, a draft document, names to choose from), computed when the form
 * is opened and never stored as variables. Every implementing bean is asked for the elements it knows.
 */
public interface TaskView {

    /**
     * @param processId process of the task, such as {@code shared-acceptance}
     * @param elementId the user task
     * @return values by name: text, numbers, booleans, or lists of maps; empty when this bean has nothing for the element
     */
    Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId);
}
