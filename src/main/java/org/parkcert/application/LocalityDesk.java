package org.parkcert.application;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.LocalityTasks;
import org.parkcert.casefile.LocalityTasks.LocalityTask;
import org.parkcert.casefile.LocalityTasks.Question;
import org.parkcert.identity.CurrentUser;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.parkcert.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 所在地待办: what the people of a locality have to do in procedures, each body its own. */
@Service
@Transactional
public class LocalityDesk {

    private final LocalityTasks tasks;
    private final ApplicationMapper applications;
    private final Applications applied;
    private final CurrentUser currentUser;

    LocalityDesk(LocalityTasks tasks, ApplicationMapper applications, Applications applied, CurrentUser currentUser) {
        this.tasks = tasks;
        this.applications = applications;
        this.applied = applied;
        this.currentUser = currentUser;
    }

    /** 我的待办, with what to call for each. */
    @Transactional(readOnly = true)
    public List<MyTask> open() {
        var open = tasks.open(currentUser.require());
        var caseNumbers = open.stream()
                .flatMap(task -> task.caseNumber().stream())
                .distinct()
                .toList();
        var applicationIds = caseNumbers.isEmpty()
                ? Map.<CaseNumber, String>of()
                : applications.ofCases(caseNumbers).stream()
                        .collect(Collectors.toMap(ApplicationMapper.OfCase::caseNumber, ApplicationMapper.OfCase::id));
        return open.stream()
                .map(task -> MyTask.of(
                        task, task.caseNumber().map(applicationIds::get).orElse(task.businessKey())))
                .toList();
    }

    /** What the form of a task of mine asks. */
    @Transactional(readOnly = true)
    public List<Question> questions(String taskId) {
        return tasks.questions(mine(taskId).taskId());
    }

    /** What the form of a task of mine shows. */
    @Transactional(readOnly = true)
    public Map<String, String> shown(String taskId) {
        return tasks.shown(mine(taskId).taskId());
    }

    /** 办理: completes a task of mine with what its form asks. */
    public void complete(String taskId, Map<String, @Nullable Object> fields) {
        var task = mine(taskId);
        if (task.elementId().equals(Applications.SUPPLEMENT_TASK)) {
            throw ApplicationRefused.ownForm();
        }
        if (task.handsIn()) {
            var faults = new Faults();
            requireAnswers(task, fields, faults);
            applied.handInForTask(task.caseNumber().orElseThrow(NotAtThisStage::new), faults);
        }
        var given = new HashMap<String, Object>();
        fields.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) {
                given.put(name, value);
            }
        });
        tasks.complete(task.businessKey(), task.elementId(), currentUser.require(), given);
    }

    private void requireAnswers(LocalityTask task, Map<String, @Nullable Object> fields, Faults faults) {
        for (var question : tasks.questions(task.taskId())) {
            var answer = fields.get(question.key());
            if (question.required()
                    && !question.optional()
                    && (answer == null || answer.toString().isBlank())) {
                faults.add(question.key(), "required", "“" + question.label() + "”没有填写，请填写");
            }
        }
    }

    private LocalityTask mine(String taskId) {
        return tasks.open(currentUser.require(), taskId).orElseThrow(() -> NotFound.of("task", "待办", taskId));
    }

    /**
     * 待办.
     *
     * @param caseNumber null before there is a case
     * @param handsIn whether materials and figures are handed in with it
     * @param links what to read and what to call
     */
    public record MyTask(
            String taskId,
            @Nullable CaseNumber caseNumber,
            String elementId,
            String name,
            LocalDateTime createdAt,
            @Nullable LocalDateTime dueAt,
            @Nullable String applicationId,
            boolean handsIn,
            Map<String, String> links) {

        static MyTask of(LocalityTask task, @Nullable String applicationId) {
            var links = new TreeMap<String, String>();
            task.caseNumber().ifPresent(caseNumber -> links.put("case", "/api/v1/cases/" + caseNumber));
            if (applicationId != null) {
                links.put("application", "/api/v1/applications/" + applicationId);
            }
            if (!task.elementId().equals(Applications.SUPPLEMENT_TASK)) {
                links.put("questions", "/api/v1/tasks/" + task.taskId() + "/questions");
                links.put("complete", "/api/v1/tasks/" + task.taskId() + "/completion");
            } else if (applicationId != null) {
                links.put("complete", "/api/v1/applications/" + applicationId + "/supplement");
            }
            return new MyTask(
                    task.taskId(),
                    task.caseNumber().orElse(null),
                    task.elementId(),
                    task.name(),
                    task.createdAt(),
                    task.dueAt(),
                    applicationId,
                    Applications.handsIn(task),
                    links);
        }
    }
}
