package org.parkcert.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.parkcert.application.Applications;
import org.parkcert.application.NewApplication;
import org.parkcert.expert.ExpertForm;
import org.parkcert.expert.ExpertPool;
import org.parkcert.identity.Actor;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Groups;
import org.parkcert.identity.SignedInUser;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * 全程办理: walks cases from submission to their end through the services that portal and Tasklist call. It knows no
 * diagram: it asks for the open tasks, answers the fields of their forms by name, and lets due jobs run, until nothing is open.
 * May be used by several threads at once.
 */
public final class WholeCase {

    private static final String AGREED = "同意";
    private static final int INSPECTORS = 2;
    private static final int EXPERTS = 9;

    /** More than any procedure has: what goes round in circles is told instead of going on for ever. */
    private static final int MOST_TASKS = 100;

    private final Applications applications;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService jobs;
    private final IdentityService identity;
    private final Directory directory;
    private final Clock clock;
    private final String authority;
    private final AtomicInteger number = new AtomicInteger();

    /** Who works on an element and which fields its form asks for; found out with the first case. */
    private final Map<String, String> workers = new ConcurrentHashMap<>();

    private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();

    public WholeCase(ApplicationContext platform, String authority) {
        applications = platform.getBean(Applications.class);
        tasks = platform.getBean(TaskService.class);
        forms = platform.getBean(FormService.class);
        jobs = platform.getBean(ManagementService.class);
        identity = platform.getBean(IdentityService.class);
        directory = platform.getBean(Directory.class);
        clock = platform.getBean(Clock.class);
        this.authority = authority;
        appoint(platform.getBean(ExpertPool.class));
    }

    /** The authority appoints the experts that have accounts; once for each database. */
    private void appoint(ExpertPool pool) {
        if (pool.of(authority).isEmpty()) {
            var experts =
                    IntStream.rangeClosed(1, EXPERTS).mapToObj(this::expert).toList();
            inPortal(account("officer"), () -> pool.keep(authority, experts));
        }
    }

    /** As {@link Recognition#expert} types him; the last one is of a locality. */
    private ExpertForm expert(int number) {
        var local = number == EXPERTS;
        return new ExpertForm(
                authority + "-expert" + number,
                "专家" + number,
                local ? "所在地人社局" : "大学" + number,
                local ? Accounts.LOCALITIES.get(0) : null,
                List.of("产业规划"),
                "2020-01-01",
                "2039-12-31",
                Boolean.toString(number <= 2),
                false);
    }

    /**
     * 一件: what walking it took.
     *
     * @param acts what commits: the submission, claims, completions and jobs
     */
    public record Walked(String caseNumber, int humanTasks, int acts) {}

    /** A draft that can be submitted; its id. */
    public String drafted() {
        var next = number.incrementAndGet();
        var code = Accounts.LOCALITIES.get(next % Accounts.LOCALITIES.size());
        return inPortal(applicant(code), () -> {
            var started = applications.start(new NewApplication(
                    authority,
                    "recognition",
                    null,
                    new NewApplication.NewPark("全程园区" + code + "-" + next, code, "示例路1号", "示例运营公司", "张三 0577-00000000"),
                    null,
                    null,
                    null));
            applications.declare(started.id(), texts(Recognition.specialised()));
            applications.handInRosterRows(
                    started.id(),
                    SampleRoster.of(LocalDate.now(clock).getYear() - 1).stream()
                            .map(WholeCase::texts)
                            .toList());
            started.materials()
                    .forEach(asked -> applications.handInMaterial(
                            started.id(), asked.code(), "材料.pdf", new ByteArrayInputStream(Recognition.PDF)));
            return code + "/" + started.id();
        });
    }

    /** Submits what {@link #drafted} made ready and walks the case to its end. */
    public Walked run(String drafted) {
        var parts = drafted.split("/", 2);
        var submitted = inPortal(applicant(parts[0]), () -> applications.submit(parts[1], null, ""));
        var completed = 0;
        var acts = 1;
        while (true) {
            var open = open(submitted.caseNumber().value());
            for (var task : open) {
                acts += work(task);
                completed++;
                if (completed > MOST_TASKS) {
                    throw new IllegalStateException("Goes round in circles at " + task.getTaskDefinitionKey());
                }
            }
            if (open.isEmpty()) {
                var due = due(submitted.processInstanceId());
                if (due.isEmpty()) {
                    return new Walked(submitted.caseNumber().value(), completed, acts);
                }
                due.forEach(job -> jobs.executeJob(job.getId()));
                acts += due.size();
            }
        }
    }

    /** As an officer sees them in a list. */
    private List<Task> open(String caseNumber) {
        return as(account("officer"), () -> tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .initializeFormKeys()
                .list());
    }

    private List<Job> due(String processInstanceId) {
        return jobs.createJobQuery().rootProcessInstanceId(processInstanceId).list();
    }

    /** Claims the task, unless it is somebody's, and submits its form; how many acts that was. */
    private int work(Task task) {
        var element = task.getTaskDefinitionKey();
        var fields = answers.computeIfAbsent(element, unknown -> answersTo(task));
        if (task.getAssignee() != null) {
            submit(task, actor(task.getAssignee()), fields);
            return 1;
        }
        var known = workers.get(element);
        if (known != null) {
            claimAndSubmit(task, actor(known), fields);
            return 2;
        }
        for (var candidate : candidates(task)) {
            if (mayComplete(task, candidate, fields)) {
                workers.put(element, candidate);
                return 2;
            }
        }
        throw new IllegalStateException("Nobody completes " + element);
    }

    private boolean mayComplete(Task task, String candidate, Map<String, Object> fields) {
        try {
            claimAndSubmit(task, actor(candidate), fields);
            return true;
        } catch (ProcessEngineException refused) {
            as(actor(candidate), () -> {
                tasks.claim(task.getId(), null);
                return task;
            });
            return false;
        }
    }

    private void claimAndSubmit(Task task, Actor actor, Map<String, Object> fields) {
        as(actor, () -> {
            tasks.claim(task.getId(), actor.userId());
            return task;
        });
        submit(task, actor, fields);
    }

    private void submit(Task task, Actor actor, Map<String, Object> fields) {
        as(actor, () -> {
            forms.submitTaskForm(task.getId(), fields);
            return task;
        });
    }

    private List<String> candidates(Task task) {
        var links = tasks.getIdentityLinksForTask(task.getId());
        var named = links.stream().map(IdentityLink::getUserId);
        var members = links.stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null && !group.startsWith(Groups.locality("")))
                .flatMap(group -> directory.members(authority, group).stream())
                .map(person -> person.userId());
        return Stream.concat(named, members)
                .filter(user -> user != null)
                .sorted()
                .distinct()
                .toList();
    }

    private Map<String, Object> answersTo(Task task) {
        var fields = new LinkedHashMap<String, Object>();
        try (var form = as(account("officer"), () -> forms.getDeployedTaskForm(task.getId()))) {
            answer(new ObjectMapper().readTree(form).path("components"), fields);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return fields;
    }

    /** Says yes to everything and leaves figures as they were declared. */
    private void answer(JsonNode components, Map<String, Object> fields) {
        for (var component : components) {
            answer(component.path("components"), fields);
            var name = component.path("key").asText();
            switch (component.path("type").asText()) {
                case "radio" -> fields.put(name, first(component.path("values")));
                case "datetime" -> fields.put(name, LocalDate.now(clock).toString());
                case "textarea", "textfield" -> fields.put(name, AGREED);
                case "taglist", "checklist" -> fields.put(name, chosen());
                case "checkbox" -> fields.put(name, false);
                case "number" -> {
                    if (component.path("validate").path("required").asBoolean() && name.startsWith("score_")) {
                        fields.put(name, "90");
                    }
                }
                default -> {}
            }
        }
    }

    private static Object first(JsonNode values) {
        var value = values.path(0).path("value");
        return value.isBoolean() ? value.booleanValue() : value.asText();
    }

    private String chosen() {
        return directory.members(authority, Groups.INSPECTORS).stream()
                .map(person -> person.userId())
                .sorted()
                .limit(INSPECTORS)
                .collect(Collectors.joining(","));
    }

    private Actor applicant(String code) {
        return actor(authority + "-locality" + (Accounts.LOCALITIES.indexOf(code) + 1), Groups.locality(code));
    }

    private Actor account(String role) {
        return actor(authority + "-" + role);
    }

    private final Map<String, Actor> actors = new ConcurrentHashMap<>();

    private Actor actor(String user) {
        return actors.computeIfAbsent(
                user,
                unknown -> actor(
                        user,
                        identity.createGroupQuery().groupMember(user).list().stream()
                                .map(group -> group.getId())
                                .toArray(String[]::new)));
    }

    private Actor actor(String user, String... groups) {
        return new Actor(user, user, authority, Set.of(groups));
    }

    /** As a request to the engine's own API: with its authentication beside Spring's. */
    private <T> T as(Actor actor, Supplier<T> act) {
        identity.setAuthentication(actor.userId(), List.copyOf(actor.groups()), List.of(authority));
        try {
            return inPortal(actor, act);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** As a request of somebody who is signed in. */
    private static <T> T inPortal(Actor actor, Supplier<T> act) {
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                new SignedInUser(actor), null, AuthorityUtils.createAuthorityList(List.copyOf(actor.groups())))));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        var texts = new HashMap<String, String>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }
}
