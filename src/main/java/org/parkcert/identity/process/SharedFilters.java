package org.parkcert.identity.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.parkcert.identity.Groups;
import org.springframework.stereotype.Component;

/** 任务筛选器: the lists that everybody finds in Tasklist; nobody but an administrator may create others. */
@Component
class SharedFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final EngineGrants grants;

    SharedFilters(FilterService filters, TaskService tasks, EngineGrants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    void ensureAll() {
        grants.everybodyReadsFilter(ensure(
                "我的待办", "已由本人认领、等待办理的任务", 0, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        // a candidate user's query includes the candidate groups of that user
        grants.everybodyReadsFilter(ensure(
                "待认领",
                "本人或本人所在用户组可以认领的任务",
                10,
                tasks.createTaskQuery().taskCandidateUserExpression("${currentUser()}")));
        var everything = ensure("全部", "本辖区所有未办结的任务", 20, tasks.createTaskQuery());
        for (var group : List.of(Groups.OFFICERS, Groups.AUDITORS)) {
            grants.groupReadsFilter(group, everything);
        }
    }

    private String ensure(String name, String description, int priority, TaskQuery query) {
        return filters.createFilterQuery().filterName(name).list().stream()
                .findFirst()
                .map(Filter::getId)
                .orElseGet(() -> create(name, description, priority, query));
    }

    private String create(String name, String description, int priority, TaskQuery query) {
        var filter = filters.newTaskFilter(name);
        filter.setQuery(query.active().orderByDueDate().asc());
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                priority,
                "color",
                "#1f4e8c",
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of()));
        return filters.saveFilter(filter).getId();
    }
}
