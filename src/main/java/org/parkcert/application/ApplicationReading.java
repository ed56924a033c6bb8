package org.parkcert.application;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.LocalityTasks;
import org.parkcert.casefile.LocalityTasks.LocalityTask;
import org.parkcert.materials.Materials;
import org.parkcert.materials.Materials.Download;
import org.parkcert.materials.Materials.Material;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申报查阅: what a locality sees of its applications and has to do; the authority's staff read what was submitted. */
@Service
@Transactional(readOnly = true)
class ApplicationReading {

    private final ApplicationAccess access;
    private final ApplicationMapper rows;
    private final MatterRules rules;
    private final Parks parks;
    private final Materials materials;
    private final LocalityTasks localityTasks;

    ApplicationReading(
            ApplicationAccess access,
            ApplicationMapper rows,
            MatterRules rules,
            Parks parks,
            Materials materials,
            LocalityTasks localityTasks) {
        this.access = access;
        this.rows = rows;
        this.rules = rules;
        this.parks = parks;
        this.materials = materials;
        this.localityTasks = localityTasks;
    }

    ApplicationView view(String id) {
        var application = access.readable(id);
        var roster = application.roster();
        return new ApplicationView(
                application.id(),
                application.authority(),
                application.matter(),
                parks.get(application.parkId()),
                application.precedingCase(),
                application.status(),
                application.indicators().values(),
                rules.shownFromRoster(application),
                roster == null ? List.of() : roster.rows(),
                rules.checklist(
                        rules.governedOn(application, application.updatedAt().toLocalDate()), application),
                materials.versions(id),
                application.createdAt(),
                application.updatedAt(),
                application.caseNumber(),
                application.processInstanceId());
    }

    Page<ApplicationRow> mine(Page.Request request) {
        var actor = access.actor();
        var authority = actor.authorityId();
        var codes = actor.localityCodes();
        if (authority.isEmpty() || codes.isEmpty()) {
            return request.of(List.of(), 0);
        }
        return request.of(
                rows.page(authority.get(), codes, request.size(), request.offset()),
                rows.count(authority.get(), codes));
    }

    List<Material> materials(String id) {
        return materials.versions(access.readable(id).id());
    }

    Download material(String id, long materialId) {
        return materials.open(access.readable(id).id(), materialId);
    }

    /** 我的待办: the locality's part of running cases, with what to call for each. */
    List<MyTask> tasks() {
        var actor = access.actor();
        var authority = actor.authorityId();
        if (authority.isEmpty() || actor.localityCodes().isEmpty()) {
            return List.of();
        }
        var open = localityTasks.open(authority.get(), actor.localityCodes());
        if (open.isEmpty()) {
            return List.of();
        }
        var applicationIds = rows
                .ofCases(open.stream().map(LocalityTask::caseNumber).distinct().toList())
                .stream()
                .collect(Collectors.toMap(ApplicationMapper.OfCase::caseNumber, ApplicationMapper.OfCase::id));
        return open.stream()
                .map(task -> MyTask.of(task, applicationIds.get(task.caseNumber())))
                .toList();
    }

    /**
     * 待办.
     *
     * @param links what to read and what to call
     */
    record MyTask(
            String taskId,
            CaseNumber caseNumber,
            String elementId,
            String name,
            LocalDateTime createdAt,
            @Nullable LocalDateTime dueAt,
            @Nullable String applicationId,
            Map<String, String> links) {

        static MyTask of(LocalityTask task, @Nullable String applicationId) {
            var links = new TreeMap<String, String>();
            links.put("case", "/api/v1/cases/" + task.caseNumber());
            if (applicationId != null) {
                links.put("application", "/api/v1/applications/" + applicationId);
                if (task.elementId().equals(Applications.SUPPLEMENT_TASK)) {
                    links.put("complete", "/api/v1/applications/" + applicationId + "/supplement");
                }
            }
            return new MyTask(
                    task.taskId(),
                    task.caseNumber(),
                    task.elementId(),
                    task.name(),
                    task.createdAt(),
                    task.dueAt(),
                    applicationId,
                    links);
        }
    }
}
