package org.parkcert.notification.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parkcert.notification.Teller;
import org.parkcert.process.ArrivedTasks;
import org.springframework.stereotype.Component;

/** Whoever has the task from the start is told himself, and nobody else. */
@Component
class TaskMessages implements ArrivedTasks {

    private final Teller teller;

    TaskMessages(Teller teller) {
        this.teller = teller;
    }

    @Override
    public void arrived(ArrivedTask task) {
        var assignee = task.assignee();
        var people = assignee == null
                ? new Teller.Recipients(task.candidateUsers(), task.candidateGroups())
                : new Teller.Recipients(Stream.of(assignee).collect(Collectors.toSet()), Set.of());
        teller.taskArrived(task.caseNumber(), task.tenant(), task.element(), task.id(), task.name(), people);
    }
}
