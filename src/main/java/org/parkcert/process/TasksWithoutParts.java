package org.parkcert.process;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** 任务无子任务: tasks come from diagrams and have no parts, so that completing one need not look for them. */
final class TasksWithoutParts extends TaskManager {

    @Override
    public void insertTask(TaskEntity task) {
        if (task.getParentTaskId() != null) {
            throw TaskRefused.noParts();
        }
        super.insertTask(task);
    }

    @Override
    public List<Task> findTasksByParentTaskId(String parentTaskId) {
        return List.of();
    }
}
