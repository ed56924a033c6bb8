package org.parkcert.casefile.process;

import java.util.Map;
import org.parkcert.casefile.CaseTasks;
import org.parkcert.identity.Actor;
import org.parkcert.process.SystemTasks;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

@Component
class EngineCaseTasks implements CaseTasks {

    private final SystemTasks systemTasks;

    EngineCaseTasks(SystemTasks systemTasks) {
        this.systemTasks = systemTasks;
    }

    @Override
    public void release(CaseNumber caseNumber, Actor actor, String reason) {
        systemTasks.assignedTo(actor, caseNumber).forEach(task -> {
            if (systemTasks.offers(task, "recused")) {
                systemTasks.complete(task, actor, Map.of("recused", true, "recusalReason", reason));
            } else {
                systemTasks.release(task, actor);
            }
        });
    }

    @Override
    public boolean isHandingIn(CaseNumber caseNumber, Actor actor) {
        return systemTasks.isAssignedWithProperty(actor, caseNumber, "handsIn", "true");
    }
}
