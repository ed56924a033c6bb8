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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.CaseTasks;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.LocalityTasks;
import org.parkcert.casefile.LocalityTasks.LocalityTask;
import org.parkcert.casefile.NewCase;
import org.parkcert.identity.Groups;
import org.parkcert.materials.Materials;
import org.parkcert.materials.Materials.Material;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.InvalidInput.Fault;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.RandomId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申报: drafts, what is filled in and handed in, submission, supplements (第十条（一）). Read in {@link ApplicationReading}. */
@Service
@Transactional
public class Applications {

    static final String SUPPLEMENT_TASK = "userTask_supplementMaterials";

    /** 提出申请: the last human task of a procedure that comes before the submission. */
    static final String APPLY_TASK = "userTask_apply";

    private final ApplicationStore applications;
    private final ApplicationMapper rows;
    private final ApplicationAccess access;
    private final MatterRules rules;
    private final RepeatedRequests repeatedRequests;
    private final Authorities authorities;
    private final Parks parks;
    private final CaseFiles caseFiles;
    private final WorkingDays workingDays;
    private final LocalityTasks localityTasks;
    private final CaseTasks caseTasks;
    private final PreliminaryProcess preliminaryProcess;
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
            WorkingDays workingDays,
            LocalityTasks localityTasks,
            CaseTasks caseTasks,
            PreliminaryProcess preliminaryProcess,
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
        this.workingDays = workingDays;
        this.localityTasks = localityTasks;
        this.caseTasks = caseTasks;
        this.preliminaryProcess = preliminaryProcess;
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
        var faults = new Faults();
        var today = LocalDate.now(clock);
        var paper = wanted.findPaper().map(body -> body.checked(today, faults)).orElse(null);
        var governed = rules.governed(authority, wanted.requireMatter(), paper == null ? today : paper.receivedOn());
        if (governed.matter().startedBy() != Authority.StartedBy.APPLICATION) {
            throw ApplicationRefused.notAppliedFor(governed.matter());
        }
        var asked = governed.matter().indicators();
        var declared = catalogue.declared("indicators", wanted.declaredIndicators(), asked, faults);
        var localityCode = wanted.newPark()
                .map(NewApplication.NewPark::requireLocalityCode)
                .orElseGet(() -> parkOf(authority, wanted.requireParkId()).localityCode());
        var locality =
                access.locality(authority, localityCode, wanted.findPaper().isPresent());
        rules.refuseForecasts(governed, declared, faults);
        wanted.newPark().ifPresent(park -> park.checkCounty(locality, faults));
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
                null,
                paper);
        applications.insert(application);
        audit.record(
                "application.started",
                null,
                application.id(),
                paper == null
                        ? Map.of("park", parkId)
                        : Map.of(
                                "park", parkId,
                                "receivedOn", paper.receivedOn().toString(),
                                "receiptReason", paper.reason()));
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
        change(id, "application.declared", application -> {
            var faults = new Faults();
            var governed = governedOn(application);
            var declared =
                    catalogue.declared("indicators", typed, governed.matter().indicators(), faults);
            rules.refuseForecasts(governed, declared, faults);
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
                application -> application.withRoster(
                        RosterCheck.check(typed, revenueYear(application)), LocalDateTime.now(clock)));
        var roster = changed.roster();
        return new RosterFigures(
                roster == null ? 0 : roster.rows().size(), rules.shownFromRoster(governedOn(changed), changed));
    }

    private Application change(String id, String action, UnaryOperator<Application> change) {
        var application = lockForChanges(id);
        var changed = change.apply(application);
        applications.update(changed);
        audit.record(action, changed.caseNumber(), id, Map.of());
        return changed;
    }

    public Material handInMaterial(String id, String code, String fileName, InputStream content) {
        var application = lockForFiles(id);
        var byOfficer = access.isOfficer(application);
        var requirement = rules.requirements(governedOn(application), application).stream()
                .filter(asked -> asked.code().equals(code))
                .filter(asked -> asked.byOfficers() == byOfficer || application.isPaper())
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput(List.of(new Fault("code", "unknown", "材料清单中没有代码为“" + code + "”的材料，请核对"))));
        return materials.store(
                id,
                requirement,
                new Materials.Upload(
                        fileName,
                        content,
                        access.actor().userId(),
                        application.isSubmitted() && isSupplementOpen(application),
                        application.isPaper() || byOfficer));
    }

    /** A locality's own that is open for changes; an officer's with whose task files are handed in, such as evidence. */
    private Application lockForFiles(String id) {
        var caseNumber = access.readable(id).caseNumber();
        return caseNumber != null && caseTasks.isHandingIn(caseNumber, access.actor())
                ? access.lock(id)
                : lockForChanges(id);
    }

    /** A draft, or a submitted application for which a supplement is open. */
    private Application lockForChanges(String id) {
        var application = access.lockOwn(id);
        if (application.status() == Application.Status.UNDER_RECOMMENDATION) {
            throw ApplicationRefused.underRecommendation();
        }
        if (!application.isDraft() && !isOpenForHandingIn(application)) {
            throw ApplicationRefused.notOpenForChanges(application.caseNumber());
        }
        return application;
    }

    private boolean isSupplementOpen(Application application) {
        return hasOpen(application, task -> task.elementId().equals(SUPPLEMENT_TASK));
    }

    /** A supplement, or another task of the locality with which it hands in materials and figures. */
    private boolean isOpenForHandingIn(Application application) {
        return hasOpen(application, Applications::handsIn);
    }

    static boolean handsIn(LocalityTask task) {
        return task.handsIn() || task.elementId().equals(SUPPLEMENT_TASK);
    }

    private boolean hasOpen(Application application, Predicate<LocalityTask> kind) {
        var caseNumber = application.caseNumber();
        return caseNumber != null
                && localityTasks.openOf(caseNumber.value(), access.actor()).stream()
                        .anyMatch(kind);
    }

    /**
     * 报送: what was handed in for a task counts for the case from now on.
     *
     * @param faults what is wrong with the task's answers
     * @throws InvalidInput with everything that the matter asks for and that is missing
     */
    void handInForTask(CaseNumber caseNumber, Faults faults) {
        var application = rows.idOfCase(caseNumber).map(access::lockOwn).orElseThrow(NotAtThisStage::new);
        var governed = governedOn(application);
        rules.requireFigures(governed, application, faults);
        requireMaterials(application, governed, faults);
        faults.throwIfAny();
        caseFiles.redeclare(caseNumber, application.indicators().with(rules.provenByRoster(governed, application)));
        audit.record("application.handed-in-for-task", caseNumber, application.id(), Map.of());
    }

    /**
     * 提交: opens the case under the regime of the day of receipt (today's, or that of the paper), or tells everything that
     * is missing. The editions of its tables are those in force now.
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
        if (application.isSubmitted()) {
            throw ApplicationRefused.alreadySubmitted(application.caseNumber());
        }
        if (application.status() == Application.Status.UNDER_RECOMMENDATION) {
            localityTasks.complete(id, APPLY_TASK, access.actor(), Map.of("applied", true));
            return submittedAs(access.lock(id));
        }
        var governed = governedOn(application);
        if (governed.matter().preliminary() != null && !application.isPaper()) {
            throw ApplicationRefused.recommendationFirst(bureau(governed, application));
        }
        return register(application);
    }

    private static Submitted submittedAs(Application application) {
        var caseNumber = application.caseNumber();
        var processInstanceId = application.processInstanceId();
        if (caseNumber == null || processInstanceId == null) {
            throw new NotAtThisStage();
        }
        return new Submitted(caseNumber, processInstanceId);
    }

    private static String bureau(MatterRules.Governed governed, Application application) {
        return governed.authority()
                .locality(application.localityCode())
                .map(Authority.Locality::bureau)
                .orElse("所在地人力资源社会保障部门");
    }

    /** 送审: the locality's bureau begins the procedure that ends with its government's submission. */
    public void handIn(String id) {
        var application = access.lockOwn(id);
        if (application.isSubmitted()) {
            throw ApplicationRefused.alreadySubmitted(application.caseNumber());
        }
        if (!application.isDraft()) {
            throw ApplicationRefused.underRecommendation();
        }
        var governed = governedOn(application);
        var preliminary = governed.matter().preliminary();
        if (preliminary == null) {
            throw ApplicationRefused.noRecommendation(governed.matter().name());
        }
        if (!access.actor().actsFor(Groups.bureau(application.localityCode()))) {
            throw ApplicationRefused.bureauOnly(bureau(governed, application));
        }
        requireComplete(application, governed, LocalDate.now(clock));
        applications.update(application.withStatus(Application.Status.UNDER_RECOMMENDATION, LocalDateTime.now(clock)));
        audit.record("application.handed-in", null, id, Map.of("process", preliminary));
        preliminaryProcess.start(id, application.authority(), preliminary);
    }

    /** 登记并编号, when the locality's government applied. */
    public void submitRecommended(String id) {
        register(access.lock(id));
    }

    /** 退回修改: it is a draft again; the reasons stand in what was decided before the case. */
    public void giveBack(String id) {
        var application = access.lock(id);
        applications.update(application.withStatus(Application.Status.DRAFT, LocalDateTime.now(clock)));
        audit.record("application.given-back", null, id, Map.of());
    }

    /** The park of the application from which a case may grow. */
    @Transactional(readOnly = true)
    public Optional<String> parkName(String id) {
        return applications
                .find(id)
                .flatMap(application -> parks.find(application.parkId()))
                .map(Park::name);
    }

    /** The locality of the application from which a case may grow. */
    @Transactional(readOnly = true)
    public Optional<String> localityCode(String id) {
        return applications.find(id).map(Application::localityCode);
    }

    private Submitted register(Application application) {
        var id = application.id();
        var today = LocalDate.now(clock);
        var governed = governedOn(application);
        var paper = application.paper();
        requireComplete(application, governed, today);
        requireNoWaiting(application, governed, application.receivedOn(today));
        var opened = caseFiles.open(new NewCase(
                governed.authority(),
                governed.regime(),
                governed.matter(),
                application.localityCode(),
                application.parkId(),
                id,
                application.receivedOn(today),
                paper == null ? null : paper.reason(),
                access.actor().userId(),
                application.indicators().with(rules.provenByRoster(governedOn(application), application))));
        applications.update(
                application.submitted(opened.caseNumber(), opened.processInstanceId(), LocalDateTime.now(clock)));
        return new Submitted(opened.caseNumber(), opened.processInstanceId());
    }

    private void requireComplete(Application application, MatterRules.Governed governed, LocalDate today) {
        var faults = new Faults();
        rules.requireWhatIsJudged(governed, today, application, faults);
        var roster = application.roster();
        if (roster != null) {
            roster.checkYear(revenueYear(application), faults);
        }
        requireMaterials(application, governed, faults);
        faults.throwIfAny();
    }

    private void requireMaterials(Application application, MatterRules.Governed governed, Faults faults) {
        materials
                .missing(application.id(), rules.requirements(governed, application))
                .forEach(missing -> faults.add(
                        "materials." + missing.code(),
                        "missing",
                        "必交材料“" + missing.name() + "”（" + missing.article() + "）未上传，请上传"));
    }

    /** 间隔期: after a case of the same park that failed, a new application waits (rest days don't lengthen that). */
    private void requireNoWaiting(Application application, MatterRules.Governed governed, LocalDate receivedOn) {
        for (var waiting : governed.matter().waitingPeriods()) {
            var failed =
                    caseFiles.lastFailure(waiting.after(), governed.matter().id(), parks.sameAs(application.parkId()));
            if (failed.isPresent()) {
                var deliveredAt = failed.get().deliveredAt();
                if (deliveredAt == null) {
                    throw ApplicationRefused.resultNotDelivered(failed.get().caseNumber());
                }
                var period = workingDays.waitingPeriodOfMonths(deliveredAt.toLocalDate(), waiting.months());
                if (!receivedOn.isAfter(period.endsOn())) {
                    throw ApplicationRefused.waiting(
                            failed.get().caseNumber(),
                            waiting,
                            governed.authority().articles().of(waiting.clause()),
                            deliveredAt.toLocalDate(),
                            period);
                }
            }
        }
    }

    /** 补正完毕: what was declared anew takes its place in the case, whose procedure goes on. */
    public void supplement(String id, @Nullable String comment) {
        var application = access.lockOwn(id);
        var caseNumber = application.caseNumber();
        if (caseNumber == null || !isSupplementOpen(application)) {
            throw ApplicationRefused.notOpenForChanges(caseNumber);
        }
        caseFiles.redeclare(
                caseNumber, application.indicators().with(rules.provenByRoster(governedOn(application), application)));
        localityTasks.complete(
                caseNumber.value(),
                SUPPLEMENT_TASK,
                access.actor(),
                comment == null || comment.isBlank() ? Map.of() : Map.of("supplementComment", comment.strip()));
        audit.record("application.supplemented", caseNumber, id, Map.of());
    }

    /** 删除草稿; a submitted application stays for good. */
    public void discard(String id) {
        var application = access.lockOwn(id);
        if (application.isSubmitted()) {
            throw ApplicationRefused.alreadySubmitted(application.caseNumber());
        }
        if (!application.isDraft()) {
            throw ApplicationRefused.underRecommendation();
        }
        materials.discard(id);
        rows.delete(id);
        audit.record("application.discarded", null, id, Map.of());
    }

    /** Under the regime of the case once there is one; a draft under the one that would govern it today. */
    private MatterRules.Governed governedOn(Application application) {
        return rules.governedOn(application, LocalDate.now(clock));
    }

    /** The calendar year before receipt. */
    private int revenueYear(Application application) {
        var number = application.caseNumber();
        var receivedOn = number == null
                ? application.receivedOn(LocalDate.now(clock))
                : caseFiles.get(number).receivedOn();
        return receivedOn.getYear() - 1;
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
