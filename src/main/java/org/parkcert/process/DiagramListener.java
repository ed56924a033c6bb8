package org.parkcert.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.process.ArrivedTasks.ArrivedTask;
import org.parkcert.shared.ChinaTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every diagram what the platform promises without its being modelled: stages and outcomes, due dates, the rules
 * of human tasks, the tenant of called blocks. Refuses a diagram that brings code of its own.
 */
@Component
class DiagramListener extends AbstractBpmnParseListener {

    /** Names that conditions of the process read; of the process definition. */
    static final String ROUTING = "parkcert.routing";

    /** The properties of an element; of the activity. */
    static final String PROPERTIES = "parkcert.properties";

    /** 停止计时: why the case's time doesn't run while its process stands at the element. */
    private static final String CLOCK_STOPS = "clockStops";

    private static final String SHARED = "shared-";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "null",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "div",
            "mod",
            "instanceof");

    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("scriptTask", "script", "connector", "field");
    private static final List<String> FORBIDDEN_ATTRIBUTES = List.of(
            "class", "expression", "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression");

    private final HumanTasks humanTasks;
    private final ObjectProvider<CaseStages> stages;
    private final ObjectProvider<CaseTitles> titles;
    private final ObjectProvider<FilledDocuments> documents;
    private final ObjectProvider<ArrivedTasks> arrivals;
    private final ObjectProvider<WorkingDays> workingDays;
    private final Clock clock;

    DiagramListener(
            HumanTasks humanTasks,
            ObjectProvider<CaseStages> stages,
            ObjectProvider<CaseTitles> titles,
            ObjectProvider<FilledDocuments> documents,
            ObjectProvider<ArrivedTasks> arrivals,
            ObjectProvider<WorkingDays> workingDays,
            Clock clock) {
        this.humanTasks = humanTasks;
        this.stages = stages;
        this.titles = titles;
        this.documents = documents;
        this.arrivals = arrivals;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        refuseCode(root);
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        var routing = new HashSet<String>();
        each(process, definition, routing);
        definition.setProperty(ROUTING, Set.copyOf(routing));
    }

    private void each(Element element, ProcessDefinitionEntity definition, Set<String> routing) {
        if (element.getTagName().equals("conditionExpression")) {
            routing.addAll(namesIn(element.getText()));
        }
        var id = element.attribute("id");
        var activity = id == null ? null : definition.findActivity(id);
        if (activity != null) {
            equip(activity, propertiesOf(element));
            if (activity.getActivityBehavior() instanceof CallableElementActivityBehavior call
                    && element.attribute("calledElement", "").startsWith(SHARED)) {
                call.getCallableElement().setTenantIdProvider(new ConstantValueProvider(null));
            }
        }
        element.elements().forEach(child -> each(child, definition, routing));
    }

    private void equip(ActivityImpl activity, Map<String, String> properties) {
        activity.setProperty(PROPERTIES, properties);
        var stage = properties.get("stage");
        if (stage != null) {
            ExecutionListener enter = execution ->
                    CaseOf.find(execution).ifPresent(number -> stages.ifAvailable(port -> port.entered(number, stage)));
            ExecutionListener leave = execution ->
                    CaseOf.find(execution).ifPresent(number -> stages.ifAvailable(port -> port.left(number, stage)));
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, enter, 0);
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, leave);
        }
        var reason = properties.get(CLOCK_STOPS);
        if (reason != null) {
            ExecutionListener stop = execution -> CaseOf.find(execution)
                    .ifPresent(number -> stages.ifAvailable(port -> port.clockStops(number, reason)));
            ExecutionListener run = execution -> CaseOf.find(execution)
                    .ifPresent(number -> stages.ifAvailable(port -> port.clockRuns(number, reason + "结束")));
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, stop);
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, run);
        }
        var document = properties.get("document");
        if (document != null) {
            ExecutionListener fill = execution -> CaseOf.find(execution)
                    .ifPresent(number -> documents.ifAvailable(port -> port.fill(number, document)));
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, fill);
        }
        var outcome = properties.get("outcome");
        if (outcome != null) {
            ExecutionListener end = execution ->
                    CaseOf.find(execution).ifPresent(number -> stages.ifAvailable(port -> port.ended(number, outcome)));
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, end);
        }
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            var task = behavior.getTaskDefinition();
            var limit = properties.get("workingDays");
            if (limit != null) {
                int days = Integer.parseInt(limit.strip());
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> setDueDate(created, days));
            }
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::title);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::tell);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, humanTasks::completing);
        }
    }

    /** In a list of tasks of the same step it is the case that tells them apart. */
    private void title(DelegateTask task) {
        var businessKey = ((TaskEntity) task).getExecution().getProcessBusinessKey();
        if (businessKey != null) {
            titles.orderedStream()
                    .flatMap(port -> port.of(businessKey).stream())
                    .findFirst()
                    .ifPresent(title -> task.setName(task.getName() + " · " + title));
        }
    }

    private void tell(DelegateTask task) {
        var tenant = task.getTenantId();
        if (tenant == null) {
            return;
        }
        var entity = (TaskEntity) task;
        CaseOf.find(entity.getExecution())
                .ifPresent(number -> arrivals.ifAvailable(port -> port.arrived(new ArrivedTask(
                        task.getId(),
                        number,
                        tenant,
                        entity.getExecution().getProcessDefinition().getKey() + "#" + task.getTaskDefinitionKey(),
                        task.getName(),
                        task.getAssignee(),
                        candidates(entity, IdentityLink::getUserId),
                        candidates(entity, IdentityLink::getGroupId)))));
    }

    private static Set<String> candidates(TaskEntity task, Function<IdentityLink, @Nullable String> who) {
        return task.getCandidates().stream()
                .flatMap(link -> Optional.ofNullable(who.apply(link)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void setDueDate(DelegateTask task, int days) {
        var deadline =
                workingDays.getObject().plusWorkingDays(LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE), days);
        task.setDueDate(Date.from(deadline.endsAt().atZone(ChinaTime.ZONE).toInstant()));
    }

    static Set<String> namesIn(String condition) {
        var names = new HashSet<String>();
        var expressions = EXPRESSION.matcher(condition);
        while (expressions.find()) {
            var found = NAME.matcher(LITERAL.matcher(expressions.group(1)).replaceAll(""));
            while (found.find()) {
                names.add(found.group());
            }
        }
        names.removeAll(WORDS);
        return names;
    }

    private static Map<String, String> propertiesOf(Element element) {
        var properties = new TreeMap<String, String>();
        var extensions = element.element("extensionElements");
        var list = extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (list != null) {
            for (var property : list.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")) {
                var name = property.attribute("name");
                var text = property.attribute("value");
                if (name != null && text != null && !text.isBlank()) {
                    properties.put(name, text);
                }
            }
        }
        return properties;
    }

    private static void refuseCode(Element element) {
        if (FORBIDDEN_ELEMENTS.contains(element.getTagName())) {
            throw new DiagramNotAllowed(
                    "流程图不得包含脚本、连接器或字段注入（第 %d 行 %s），请改用平台提供的自动步骤".formatted(element.getLine(), element.getTagName()));
        }
        for (var attribute : FORBIDDEN_ATTRIBUTES) {
            if (camunda(element, attribute) != null) {
                throw new DiagramNotAllowed(
                        "流程图不得使用 camunda:%s（第 %d 行），请改用 delegateExpression".formatted(attribute, element.getLine()));
            }
        }
        var type = camunda(element, "type");
        if (type != null && !type.equals("external") && element.getTagName().endsWith("Task")) {
            throw new DiagramNotAllowed("流程图不得使用 camunda:type=%s（第 %d 行）".formatted(type, element.getLine()));
        }
        if (element.getTagName().equals("conditionExpression") && element.attribute("language") != null) {
            throw new DiagramNotAllowed("流转条件不得使用脚本语言（第 %d 行）".formatted(element.getLine()));
        }
        element.elements().forEach(DiagramListener::refuseCode);
    }

    private static @Nullable String camunda(Element element, String attribute) {
        var plain = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute);
        boolean extension = element.getTagName().endsWith("Listener");
        return plain == null && extension ? element.attribute(attribute) : plain;
    }
}
