package org.parkcert.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.BytesValue;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.identity.RepresentedBodies;
import org.parkcert.process.HumanDecisions.HumanDecision;
import org.parkcert.shared.CaseNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 人工任务: who may claim and complete one, what completing it may submit, and what becomes of that. Submitted fields
 * live on the task within the completing transaction alone; what stays is the decision record and, for the process, the
 * values that its conditions read.
 */
@Component
class HumanTasks {

    private static final Pattern SEVERAL = Pattern.compile("[,\\s]+");
    private static final String CALLER = "caller#";
    private static final String ADMINISTRATORS = "camunda-admin";

    /** A choice that needs its reason: always, or when the field has this value. */
    private record Reasoned(String field, @Nullable Boolean when, String reason) {}

    private static final List<Reasoned> REASONS = List.of(
            new Reasoned("materialsComplete", false, "materialsComment"),
            new Reasoned("exceptionAdmitted", null, "exceptionReason"),
            new Reasoned("inspectionPassed", false, "inspectionComment"),
            new Reasoned("recused", true, "recusalReason"),
            new Reasoned("objectionVerified", null, "objectionFinding"),
            new Reasoned("legalityConfirmed", false, "legalityComment"),
            new Reasoned("departmentConsents", false, "departmentOpinion"),
            new Reasoned("listSettled", false, "settleComment"),
            new Reasoned("approved", false, "decisionComment"),
            new Reasoned("recommended", null, "recommendationOpinion"),
            new Reasoned("applied", false, "applicationComment"),
            new Reasoned("reportAccepted", false, "returnComment"),
            new Reasoned("fundsApproved", false, "fundsComment"),
            new Reasoned("refusalSigned", false, "signingComment"),
            new Reasoned("rectified", false, "rectificationComment"));

    private final ObjectProvider<CurrentUser> currentUser;
    private final ObjectProvider<HumanDecisions> decisions;
    private final ObjectProvider<ConflictsOfInterest> conflicts;
    private final ObjectProvider<RepresentedBodies> bodies;
    private final TaskForms forms;
    private final ElementClause clauses;

    HumanTasks(
            ObjectProvider<CurrentUser> currentUser,
            ObjectProvider<HumanDecisions> decisions,
            ObjectProvider<ConflictsOfInterest> conflicts,
            ObjectProvider<RepresentedBodies> bodies,
            TaskForms forms,
            ElementClause clauses) {
        this.currentUser = currentUser;
        this.decisions = decisions;
        this.conflicts = conflicts;
        this.bodies = bodies;
        this.forms = forms;
        this.clauses = clauses;
    }

    /** Lays the fields on the task, for this transaction alone, and completes it. */
    void complete(TaskEntity task, @Nullable Map<String, ?> submitted, CommandContext command) {
        var form = forms.of(task, command);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (submitted != null) {
            submitted.keySet().forEach(name -> fields.put(name, plain(name, typed(submitted, name))));
        }
        fields.keySet().stream()
                .filter(name -> !form.fields().containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw TaskRefused.unknownField(name);
                });
        answerEveryQuestion(form, routing(task), fields);
        fields.forEach((name, value) -> task.setVariableLocal(name, Variables.untypedValue(value, true)));
        task.complete();
    }

    /** What completing the task may submit. */
    Set<String> fieldsOf(TaskEntity task, CommandContext command) {
        return forms.of(task, command).fields().keySet();
    }

    /** A condition of the process must never decide on what nobody said. */
    private static void answerEveryQuestion(TaskForm form, Set<String> routing, Map<String, @Nullable Object> fields) {
        form.fields().forEach((name, field) -> {
            if (!routing.contains(name) || !isBlank(fields.get(name))) {
                return;
            }
            if (field.isCheckbox()) {
                fields.put(name, false);
            } else if (!field.optional()) {
                throw TaskRefused.fieldMissing(field.label());
            }
        });
    }

    /** A map of variables would deserialize what is asked for plainly; a list as Tasklist sends it can't be. */
    private static @Nullable Object typed(Map<String, ?> submitted, String name) {
        return submitted instanceof VariableMap variables ? variables.getValueTyped(name) : submitted.get(name);
    }

    private static @Nullable Object plain(String name, @Nullable Object value) {
        if (value instanceof FileValue || value instanceof BytesValue || value instanceof byte[]) {
            throw TaskRefused.unknownField(name);
        }
        if (value instanceof SerializableValue serialized && !serialized.isDeserialized()) {
            var text = serialized.getValueSerialized();
            return text == null ? null : JsonFieldType.parse(text);
        }
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }

    /** Built-in listener of every user task, before the diagram's own. */
    void completing(DelegateTask delegate) {
        var task = (TaskEntity) delegate;
        var actor = actor().orElseThrow(TaskRefused::anonymous);
        if (task.getAssignee() == null) {
            throw TaskRefused.unclaimed();
        }
        if (!task.getAssignee().equals(actor.userId())) {
            throw TaskRefused.notYours();
        }
        var businessKey =
                Optional.ofNullable(task.getExecution().getProcessBusinessKey()).orElseThrow(TaskRefused::withoutCase);
        var properties = properties(task);
        var process = definition(task).getKey();
        refuseSamePerson(businessKey, actor, task, properties.get("notSameAs"));
        var caseNumber = CaseOf.find(task.getExecution());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(task.getVariablesLocal());
        boolean givesUp = "true".equals(String.valueOf(fields.get("recused")));
        if (!givesUp) {
            caseNumber.ifPresent(known -> refuseConflict(known, actor));
        }
        demandReasons(fields);
        decisions.ifAvailable(port -> port.keep(new HumanDecision(
                businessKey,
                process + "#" + task.getTaskDefinitionKey(),
                elementName(task),
                task.getId(),
                actor.userId(),
                onBehalfOf(task, actor),
                clause(task),
                fields,
                givesUp
                        ? null
                        : caseNumber.flatMap(known -> declaration(known, actor)).orElse(null))));
        promote(task, fields);
    }

    private @Nullable String clause(TaskEntity task) {
        var clause = clauses.of(task.getExecution());
        return clause.isEmpty() ? null : clause;
    }

    /** Whose task it is when an operator gave it to somebody else; else the body that the actor represents. */
    private @Nullable String onBehalfOf(TaskEntity task, Actor actor) {
        if (task.getOwner() != null) {
            return task.getOwner();
        }
        if (actor.localityCodes().isEmpty()) {
            return null;
        }
        var asked = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        return Optional.ofNullable(bodies.getIfAvailable())
                .flatMap(port -> port.of(actor, asked))
                .orElse(null);
    }

    private void refuseSamePerson(String businessKey, Actor actor, TaskEntity task, @Nullable String others) {
        if (others == null) {
            return;
        }
        for (var other : SEVERAL.split(others.strip(), -1)) {
            var element = elementOf(other, task);
            decisions.ifAvailable(port -> {
                if (port.completedBy(businessKey, element)
                        .filter(actor.userId()::equals)
                        .isPresent()) {
                    throw TaskRefused.samePerson();
                }
            });
        }
    }

    /** Of another process, of the calling one, or of its own. */
    private String elementOf(String named, TaskEntity task) {
        if (named.startsWith(CALLER)) {
            return callersKey(task) + "#" + named.substring(CALLER.length());
        }
        return named.contains("#") ? named : definition(task).getKey() + "#" + named;
    }

    /** Empty for a process that nobody called. */
    private static String callersKey(TaskEntity task) {
        var caller = task.getExecution().getProcessInstance().getSuperExecution();
        return caller == null ? "" : caller.getProcessDefinition().getKey();
    }

    private void refuseConflict(CaseNumber caseNumber, Actor actor) {
        conflicts.ifAvailable(port -> port.of(caseNumber, actor).ifPresent(reason -> {
            throw TaskRefused.conflictOfInterest(reason);
        }));
    }

    private Optional<String> declaration(CaseNumber caseNumber, Actor actor) {
        return Optional.ofNullable(conflicts.getIfAvailable()).flatMap(port -> port.declaration(caseNumber, actor));
    }

    private static void demandReasons(Map<String, @Nullable Object> fields) {
        for (var rule : REASONS) {
            var choice = fields.get(rule.field());
            boolean asked = !isBlank(choice)
                    && (rule.when() == null || rule.when().toString().equals(String.valueOf(choice)));
            if (asked && isBlank(fields.get(rule.reason()))) {
                throw TaskRefused.reasonMissing();
            }
        }
    }

    private static void promote(TaskEntity task, Map<String, @Nullable Object> fields) {
        var routing = routing(task);
        var scope = instanceScope(task.getExecution());
        fields.forEach((name, value) -> {
            if (routing.contains(name)) {
                scope.setVariableLocal(name, value);
            }
        });
    }

    /** The inner instance of the nearest multi-instance activity around the task, else the process instance. */
    private static ExecutionEntity instanceScope(ExecutionEntity execution) {
        ScopeImpl scope = execution.getActivity();
        while (scope instanceof ActivityImpl activity) {
            var around = activity.getFlowScope();
            if (around instanceof ActivityImpl body
                    && body.getActivityBehavior() instanceof MultiInstanceActivityBehavior) {
                return activity == execution.getActivity()
                        ? execution
                        : (ExecutionEntity) execution.findExecutionForFlowScope(activity);
            }
            scope = around;
        }
        return execution.getProcessInstance();
    }

    /** @param userId who is to have the task; null gives it back */
    void refuseUnlessMayClaim(TaskEntity task, @Nullable String userId) {
        var actor = actor().orElseThrow(TaskRefused::anonymous);
        if (userId == null) {
            if (task.getAssignee() != null && !task.getAssignee().equals(actor.userId()) && !isOperator(actor)) {
                throw TaskRefused.notYours();
            }
            return;
        }
        if (!userId.equals(actor.userId())) {
            throw TaskRefused.notYours();
        }
        refuseUnlessCandidate(task, actor);
        CaseOf.find(task.getExecution()).ifPresent(caseNumber -> refuseConflict(caseNumber, actor));
    }

    void refuseUnlessCandidate(TaskEntity task, Actor actor) {
        if (task.getAssignee() != null) {
            if (!task.getAssignee().equals(actor.userId())) {
                throw TaskRefused.notYours();
            }
            return;
        }
        boolean here = task.getTenantId() == null || actor.belongsTo(task.getTenantId());
        boolean named = task.getCandidates().stream()
                .anyMatch(link -> actor.userId().equals(link.getUserId())
                        || (link.getGroupId() != null && actor.actsFor(link.getGroupId())));
        if (!here || !named) {
            throw TaskRefused.notCandidate();
        }
    }

    void refuseUnlessOperator() {
        if (!isOperator(actor().orElseThrow(TaskRefused::anonymous))) {
            throw TaskRefused.operatorsOnly();
        }
    }

    private static boolean isOperator(Actor actor) {
        return actor.isIn(Groups.OPERATORS) || actor.isIn(ADMINISTRATORS);
    }

    private Optional<Actor> actor() {
        var handedOn = Optional.ofNullable(Context.getCommandContext())
                .flatMap(command -> ActingPerson.in(command).find());
        return handedOn.isPresent()
                ? handedOn
                : Optional.ofNullable(currentUser.getIfAvailable()).flatMap(CurrentUser::find);
    }

    private static ProcessDefinitionEntity definition(TaskEntity task) {
        return task.getExecution().getProcessDefinition();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> routing(TaskEntity task) {
        var names = (Set<String>) definition(task).getProperty(DiagramListener.ROUTING);
        return names == null ? Set.of() : names;
    }

    private static Map<String, String> properties(TaskEntity task) {
        return properties(definition(task), task.getTaskDefinitionKey());
    }

    static Map<String, String> properties(CommandContext command, String definitionId, String elementId) {
        return properties(
                command.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(definitionId),
                elementId);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> properties(ProcessDefinitionEntity definition, String elementId) {
        var activity = definition.findActivity(elementId);
        var properties = (Map<String, String>) activity.getProperty(DiagramListener.PROPERTIES);
        return properties == null ? Map.of() : properties;
    }

    /** As drawn: the task's own name also says which case it is of. */
    private static String elementName(TaskEntity task) {
        var name = definition(task).findActivity(task.getTaskDefinitionKey()).getName();
        return Objects.requireNonNullElse(name, task.getTaskDefinitionKey());
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || value.toString().isBlank();
    }
}
