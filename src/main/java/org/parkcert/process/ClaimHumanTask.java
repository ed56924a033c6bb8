package org.parkcert.process;

import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Claims a task for a candidate, or gives it back. */
final class ClaimHumanTask extends ClaimTaskCmd {

    private final transient HumanTasks rules;

    ClaimHumanTask(HumanTasks rules, String taskId, @Nullable String userId) {
        super(taskId, userId);
        this.rules = rules;
    }

    @Override
    protected void checkClaimTask(TaskEntity task, CommandContext command) {
        super.checkClaimTask(task, command);
        rules.refuseUnlessMayClaim(task, userId);
    }
}
