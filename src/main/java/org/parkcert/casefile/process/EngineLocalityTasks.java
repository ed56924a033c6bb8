package org.parkcert.casefile.process;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.parkcert.casefile.LocalityTasks;
import org.parkcert.identity.Actor;
import org.parkcert.identity.Groups;
import org.parkcert.process.SystemTasks;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChinaTime;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine isn't asked in the name of the locality, which has no rights there: what it may do is decided here. */
@Component
class EngineLocalityTasks implements LocalityTasks {

    /** The whole case file has a page of its own. */
    private static final String CASE_FILE = "caseFile";

    private static final String HANDS_IN = "handsIn";
    private static final Pattern VALUE = Pattern.compile("\\{\\{(\\w+)}}");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SystemTasks systemTasks;
    private final ObjectProvider<TaskView> views;

    EngineLocalityTasks(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            SystemTasks systemTasks,
            ObjectProvider<TaskView> views) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.systemTasks = systemTasks;
        this.views = views;
    }

    @Override
    public List<LocalityTask> open(Actor actor) {
        return localityTasks(actor, query -> query);
    }

    @Override
    public Optional<LocalityTask> open(Actor actor, String taskId) {
        return localityTasks(actor, query -> query.taskId(taskId)).stream().findFirst();
    }

    @Override
    public List<LocalityTask> openOf(String businessKey, Actor actor) {
        return localityTasks(actor, query -> query.processInstanceBusinessKey(businessKey));
    }

    private List<LocalityTask> localityTasks(Actor actor, UnaryOperator<TaskQuery> narrowed) {
        if (actor.localityCodes().isEmpty() || actor.authorityId().isEmpty()) {
            return List.of();
        }
        var open = narrowed.apply(of(actor))
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list();
        if (open.isEmpty()) {
            return List.of();
        }
        var businessKeys = businessKeys(open);
        var handingIn = systemTasks.withProperty(open, HANDS_IN, "true");
        return open.stream()
                .flatMap(task -> Optional.ofNullable(businessKeys.get(task.getProcessInstanceId()))
                        .map(businessKey -> localityTask(task, businessKey, handingIn.contains(task.getId())))
                        .stream())
                .toList();
    }

    @Override
    public void complete(String businessKey, String elementId, Actor actor, Map<String, Object> fields) {
        var open = actor.localityCodes().isEmpty()
                ? List.<Task>of()
                : of(actor)
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(elementId)
                        .listPage(0, 1);
        if (open.isEmpty()) {
            throw new NotAtThisStage();
        }
        systemTasks.complete(open.get(0).getId(), actor, fields);
    }

    @Override
    public Map<String, String> shown(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        var businessKey = task == null ? null : businessKeys(List.of(task)).get(task.getProcessInstanceId());
        var caseNumber = businessKey == null ? Optional.<CaseNumber>empty() : CaseNumber.find(businessKey);
        var values = new HashMap<String, String>();
        caseNumber.ifPresent(
                number -> views.forEach(view -> view.of(number, processId(task), task.getTaskDefinitionKey(), taskId)
                        .forEach((name, given) -> values.put(name, given.toString()))));
        values.remove(CASE_FILE);
        return caseNumber.isEmpty() ? Map.of() : filled(systemTasks.texts(taskId), values);
    }

    /** By the value that stands first in it; a text of which a value is missing isn't shown. */
    private static Map<String, String> filled(List<String> texts, Map<String, String> values) {
        var filled = new LinkedHashMap<String, String>();
        for (var text : texts) {
            var names =
                    VALUE.matcher(text).results().map(found -> found.group(1)).toList();
            if (!names.isEmpty() && values.keySet().containsAll(names)) {
                filled.put(
                        names.get(0),
                        VALUE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1)))));
            }
        }
        return filled;
    }

    /** From {@code <key>:<version>:<id>}. */
    private static String processId(Task task) {
        return task.getProcessDefinitionId().split(":", 2)[0];
    }

    @Override
    public List<Question> questions(String taskId) {
        return systemTasks.asked(taskId).stream()
                .map(asked -> new Question(
                        asked.key(),
                        asked.label(),
                        asked.description(),
                        asked.type(),
                        asked.required(),
                        asked.optional(),
                        asked.choices()))
                .toList();
    }

    private TaskQuery of(Actor actor) {
        return tasks.createTaskQuery()
                .active()
                .tenantIdIn(actor.authorityId().orElse(""))
                .taskCandidateGroupIn(actor.localityCodes().stream()
                        .flatMap(code -> Stream.of(Groups.locality(code), Groups.bureau(code), Groups.government(code)))
                        .filter(actor::actsFor)
                        .toList())
                .includeAssignedTasks();
    }

    private Map<String, String> businessKeys(List<Task> open) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static LocalityTask localityTask(Task task, String businessKey, boolean handsIn) {
        var due = task.getDueDate();
        return new LocalityTask(
                task.getId(),
                businessKey,
                task.getTaskDefinitionKey(),
                task.getName(),
                inChina(task.getCreateTime()),
                due == null ? null : inChina(due),
                handsIn);
    }

    private static LocalDateTime inChina(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), ChinaTime.ZONE);
    }
}
