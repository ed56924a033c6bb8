package org.parkcert.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.LocalityTasks;
import org.parkcert.casefile.NewCase;
import org.parkcert.materials.Materials;
import org.parkcert.materials.Materials.Material;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.InvalidInput.Fault;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.RandomId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申报: drafts, what is filled in and handed in, submission, supplements (第十条（一）). Read in {@link ApplicationReading}. */
@Service
@Transactional
public class Applications {

    static final String SUPPLEMENT_TASK = "userTask_supplementMaterials";

    private final ApplicationStore applications;
    private final ApplicationMapper rows;
    private final ApplicationAccess access;
    private final MatterRules rules;
    private final RepeatedRequests repeatedRequests;
    private final Authorities authorities;
    private final Parks parks;
    private final CaseFiles caseFiles;
    private final LocalityTasks localityTasks;
    private final Materials materials;
    private final IndicatorCatalogue catalogue;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    Applications(
            ApplicationStore applications,
            ApplicationMapper rows,
            ApplicationAccess access,
            MatterRules rules,
            RepeatedRequests repeatedRequests,
            Authorities authorities,
            Parks parks,
            CaseFiles caseFiles,
            LocalityTasks localityTasks,
            Materials materials,
            IndicatorCatalogue catalogue,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.applications = applications;
        this.rows = rows;
        this.access = access;
        this.rules = rules;
        this.repeatedRequests = repeatedRequests;
        this.authorities = authorities;
        this.parks = parks;
        this.caseFiles = caseFiles;
        this.localityTasks = localityTasks;
        this.materials = materials;
        this.catalogue = catalogue;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** 新建申报 for a park of the registry, or for one that is registered with it. */
    public Started start(NewApplication wanted) {
        wanted.checkForm();
        var authority = authorities.get(wanted.requireAuthority());
        var governed = rules.governed(authority, wanted.requireMatter(), LocalDate.now(clock));
        var faults = new Faults();
        var declared = catalogue.declared("indicators", wanted.declaredIndicators(), faults);
        var localityCode = wanted.newPark()
                .map(NewApplication.NewPark::requireLocalityCode)
                .orElseGet(() -> parkOf(authority, wanted.requireParkId()).localityCode());
        var locality = access.locality(authority, localityCode);
        var preceding = precedingCase(wanted, locality, faults);
        faults.throwIfAny();
        var parkId = wanted.newPark()
                .map(park -> parks.register(park.in(authority.id())).id())
                .orElseGet(wanted::requireParkId);
        var now = LocalDateTime.now(clock);
        var application = new Application(
                RandomId.next(),
                authority.id(),
                governed.matter().id(),
                parkId,
                locality.code(),
                preceding.orElse(null),
                Application.Status.DRAFT,
                declared,
                null,
                access.actor().userId(),
                now,
                now,
                null,
                null);
        applications.insert(application);
        audit.record("application.started", null, application.id(), Map.of("park", parkId));
        return new Started(application.id(), parkId, rules.checklist(governed, application));
    }

    private Park parkOf(Authority authority, String parkId) {
        return parks.find(parkId)
                .filter(park -> park.authority().equals(authority.id()))
                .orElseThrow(() -> NotFound.of("park", "园区", parkId));
    }

    private Optional<CaseNumber> precedingCase(NewApplication wanted, Authority.Locality locality, Faults faults) {
        var preceding = wanted.findPrecedingCase();
        preceding.ifPresent(number -> {
            var known = caseFiles
                    .find(number)
                    .filter(found -> wanted.requireAuthority().equals(found.authority()))
                    .filter(found -> found.localityCode().equals(locality.code()));
            if (known.isEmpty()) {
                faults.add("precedingCase", "unknown", "没有找到本地区的办件“" + number + "”，请核对前一办件编号");
            }
        });
        return preceding;
    }

    public void declare(String id, Map<String, @Nullable String> typed) {
        var faults = new Faults();
        var declared = catalogue.declared("indicators", typed, faults);
        change(id, "application.declared", application -> {
            faults.throwIfAny();
            return application.withIndicators(declared, LocalDateTime.now(clock));
        });
    }

    /** The roster as rows by the keys of its columns, all values as text. */
    public RosterFigures handInRosterRows(String id, List<Map<String, @Nullable String>> rows) {
        return handInRoster(id, RosterCheck.typed(rows));
    }

    /** 入园机构: names of the organisations of the roster, settled or not; empty without a roster. */
    @Transactional(readOnly = true)
    public Set<String> organisations(String id) {
        return applications
                .find(id)
                .map(Application::roster)
                .map(roster -> roster.rows().stream().map(RosterRow::name).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    public RosterFigures handInRoster(String id, List<RosterCheck.TypedRow> typed) {
        var changed = change(
                id,
                "application.roster-handed-in",
                application ->
                        application.withRoster(RosterCheck.check(typed, revenueYear()), LocalDateTime.now(clock)));
        var roster = changed.roster();
        return new RosterFigures(roster == null ? 0 : roster.rows().size(), rules.shownFromRoster(changed));
    }

    private Application change(String id, String action, UnaryOperator<Application> change) {
        var application = lockForChanges(id);
        var changed = change.apply(application);
        applications.update(changed);
        audit.record(action, changed.caseNumber(), id, Map.of());
        return changed;
    }

    public Material handInMaterial(String id, String code, String fileName, InputStream content) {
        var application = lockForChanges(id);
        var requirement =
                rules.requirements(rules.governedOn(application, LocalDate.now(clock)), application.parkType()).stream()
                        .filter(asked -> asked.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(
                                List.of(new Fault("code", "unknown", "材料清单中没有代码为“" + code + "”的材料，请核对"))));
        return materials.store(
                id, requirement, fileName, content, access.actor().userId());
    }

    /** A draft, or a submitted application for which a supplement is open. */
    private Application lockForChanges(String id) {
        var application = access.lockOwn(id);
        if (!application.isDraft() && !isSupplementOpen(application)) {
            throw ApplicationRefused.notOpenForChanges(application.caseNumber());
        }
        return application;
    }

    private boolean isSupplementOpen(Application application) {
        return localityTasks.open(application.authority(), access.actor().localityCodes()).stream()
                .anyMatch(task -> task.caseNumber().equals(application.caseNumber())
                        && task.elementId().equals(SUPPLEMENT_TASK));
    }

    /**
     * 提交: opens the case under the regime of today, or tells everything that is missing.
     *
     * @param key of the request, null when the caller gave none
     */
    public Submitted submit(String id, @Nullable String key, String bodyHash) {
        if (key == null) {
            return submit(id);
        }
        var request = new RepeatedRequests.Request(
                access.actor().userId(), "POST /api/v1/applications/" + id + "/submission", key, bodyHash);
        return repeatedRequests.answerTo(request).map(this::read).orElseGet(() -> {
            var submitted = submit(id);
            repeatedRequests.keep(request, write(submitted));
            return submitted;
        });
    }

    private Submitted submit(String id) {
        var application = access.lockOwn(id);
        if (!application.isDraft()) {
            throw ApplicationRefused.alreadySubmitted(application.caseNumber());
        }
        var today = LocalDate.now(clock);
        var governed = rules.governed(authorities.get(application.authority()), application.matter(), today);
        requireComplete(application, governed, today);
        var opened = caseFiles.open(new NewCase(
                governed.authority(),
                governed.regime(),
                governed.matter(),
                application.localityCode(),
                application.parkId(),
                id,
                today,
                access.actor().userId(),
                application.indicators().with(rules.provenByRoster(application))));
        applications.update(
                application.submitted(opened.caseNumber(), opened.processInstanceId(), LocalDateTime.now(clock)));
        return new Submitted(opened.caseNumber(), opened.processInstanceId());
    }

    private void requireComplete(Application application, MatterRules.Governed governed, LocalDate today) {
        var faults = new Faults();
        rules.requireWhatIsJudged(governed, today, application, faults);
        var roster = application.roster();
        if (roster != null) {
            roster.checkYear(revenueYear(), faults);
        }
        var asked = rules.requirements(governed, application.parkType());
        materials
                .missing(application.id(), asked)
                .forEach(missing -> faults.add(
                        "materials." + missing.code(),
                        "missing",
                        "必交材料“" + missing.name() + "”（" + missing.clause() + "）未上传，请上传"));
        faults.throwIfAny();
    }

    /** 补正完毕: what was declared anew takes its place in the case, whose procedure goes on. */
    public void supplement(String id, @Nullable String comment) {
        var application = access.lockOwn(id);
        var caseNumber = application.caseNumber();
        if (caseNumber == null || !isSupplementOpen(application)) {
            throw ApplicationRefused.notOpenForChanges(caseNumber);
        }
        caseFiles.redeclare(caseNumber, application.indicators().with(rules.provenByRoster(application)));
        localityTasks.complete(
                caseNumber,
                SUPPLEMENT_TASK,
                access.actor(),
                comment == null || comment.isBlank() ? Map.of() : Map.of("supplementComment", comment.strip()));
        audit.record("application.supplemented", caseNumber, id, Map.of());
    }

    /** 删除草稿; a submitted application stays for good. */
    public void discard(String id) {
        var application = access.lockOwn(id);
        if (!application.isDraft()) {
            throw ApplicationRefused.alreadySubmitted(application.caseNumber());
        }
        materials.discard(id);
        rows.delete(id);
        audit.record("application.discarded", null, id, Map.of());
    }

    private int revenueYear() {
        return LocalDate.now(clock).getYear() - 1;
    }

    private String write(Submitted answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("提交结果无法写成 JSON", impossible);
        }
    }

    private Submitted read(String answer) {
        try {
            return json.readValue(answer, Submitted.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("提交结果无法读取", damaged);
        }
    }

    /** 已建草稿. */
    public record Started(String id, String parkId, List<ApplicationView.Asked> materials) {}

    /** 已提交. */
    public record Submitted(CaseNumber caseNumber, String processInstanceId) {}

    /** 名录已保存, with what it proves. */
    public record RosterFigures(int rows, Map<String, String> indicators) {}
}
