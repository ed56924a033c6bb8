package org.parkcert.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parkcert.identity.Actor;
import org.parkcert.shared.CaseNumber;

/** What the demo tells the running procedures. */
public interface DemoProcedure {

    /** Who is asked to complete the element in this case: assignees of its open tasks, in a fixed order. */
    List<String> assignees(CaseNumber caseNumber, String element);

    /** Keys of the fields that the form of the case's open task of the element asks for, in its order. */
    List<String> fields(CaseNumber caseNumber, String element);

    /** Whether a task of the element is open in this case: what a practice asks for isn't asked everywhere. */
    boolean waitsFor(CaseNumber caseNumber, String element);

    /** Completes the case's open task of the element; the actor's own where several are open. */
    void complete(CaseNumber caseNumber, String element, Actor actor, Map<String, Object> fields);

    /** Completes the one of the case's open tasks of the element that the group is asked. */
    void completeOfGroup(CaseNumber caseNumber, String element, String group, Actor actor, Map<String, Object> fields);

    /** Moves the demo's time; everything that falls due happens on its date. */
    void advanceTo(Instant moment);
}
