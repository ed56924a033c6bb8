package org.parkcert.inspection;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parkcert.audit.AuditTrail;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.casefile.Indicators;
import org.parkcert.casefile.Interests;
import org.parkcert.eligibility.Eligibility;
import org.parkcert.eligibility.ThresholdsMode;
import org.parkcert.eligibility.Verdict;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Groups;
import org.parkcert.identity.Person;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 实地考察: a team that nobody of the applicant's locality sits on verifies each declared fact; the verified figures count. */
@Service
@Transactional
public class Inspection {

    private static final String REPORT = "inspection-report";
    private static final String STEP = "inspection";

    private final TeamMapper teams;
    private final CaseFiles caseFiles;
    private final Eligibility eligibility;
    private final Directory directory;
    private final Interests interests;
    private final DocumentTemplates templates;
    private final AuditTrail audit;

    Inspection(
            TeamMapper teams,
            CaseFiles caseFiles,
            Eligibility eligibility,
            Directory directory,
            Interests interests,
            DocumentTemplates templates,
            AuditTrail audit) {
        this.teams = teams;
        this.caseFiles = caseFiles;
        this.eligibility = eligibility;
        this.directory = directory;
        this.interests = interests;
        this.templates = templates;
        this.audit = audit;
    }

    /** Inspectors of the authority who may inspect this case: nobody who has to keep out of it (P-3). */
    @Transactional(readOnly = true)
    public List<Person> candidates(CaseNumber caseNumber) {
        var caseFile = caseFiles.get(caseNumber);
        return directory.members(caseFile.authority(), Groups.INSPECTORS).stream()
                .filter(mayInspect(caseFile))
                .toList();
    }

    private Predicate<Person> mayInspect(CaseFile caseFile) {
        if (interests.asked(caseFile)) {
            var conflicts = interests.conflicts(caseFile);
            return inspector -> conflicts.of(inspector).isEmpty();
        }
        return inspector -> !caseFile.localityCode().equals(inspector.localityCode());
    }

    /**
     * 组建考察组; replaces an earlier team of the case.
     *
     * @throws org.parkcert.shared.BusinessRuleViolation when the team is too small, or somebody on it may not inspect
     */
    public void nameTeam(CaseNumber caseNumber, List<String> userIds, int teamSize) {
        var caseFile = caseFiles.lock(caseNumber);
        var named = List.copyOf(new LinkedHashSet<>(userIds));
        var inspectors = directory.members(caseFile.authority(), Groups.INSPECTORS);
        var strangers = new ArrayList<>(named);
        strangers.removeAll(inspectors.stream().map(Person::userId).toList());
        if (!strangers.isEmpty()) {
            throw TeamRefused.notInspectors(String.join("、", strangers));
        }
        var neighbours = inspectors.stream()
                .filter(inspector -> named.contains(inspector.userId()))
                .filter(inspector -> caseFile.localityCode().equals(inspector.localityCode()))
                .map(Person::name)
                .collect(joining("、"));
        if (!neighbours.isEmpty()) {
            throw TeamRefused.ofTheLocality(neighbours);
        }
        var conflicting = inspectors.stream()
                .filter(inspector -> named.contains(inspector.userId()))
                .filter(mayInspect(caseFile).negate())
                .map(Person::name)
                .collect(joining("、"));
        if (!conflicting.isEmpty()) {
            throw TeamRefused.conflicting(conflicting);
        }
        if (named.size() < teamSize) {
            throw TeamRefused.tooSmall(named.size(), teamSize);
        }
        teams.clear(caseNumber);
        teams.insert(caseNumber, named);
        audit.record(
                "inspection.team-named", caseNumber, caseNumber.value(), Map.of("members", String.join(",", named)));
    }

    @Transactional(readOnly = true)
    public List<String> team(CaseNumber caseNumber) {
        return teams.members(caseNumber);
    }

    /** The verified figures take the place of the declared ones. */
    public void verify(CaseNumber caseNumber, Indicators verified) {
        caseFiles.verify(caseNumber, verified);
        audit.record(
                "inspection.figures-verified",
                caseNumber,
                caseNumber.value(),
                Map.of(
                        "indicators",
                        String.join(
                                ",", new java.util.TreeSet<>(verified.values().keySet()))));
    }

    /** 按核实数据重新核对条件. */
    public Verdict judgeVerifiedFigures(CaseNumber caseNumber, String thresholdsTable, ThresholdsMode mode) {
        return eligibility.judge(caseNumber, thresholdsTable, "实地考察", mode);
    }

    public void pass(CaseNumber caseNumber) {
        keepReport(caseNumber, true);
        audit.record("inspection.passed", caseNumber, caseNumber.value(), Map.of());
    }

    /** Not passed: the opinion, and every condition that isn't met on the verified figures. */
    public void fail(CaseNumber caseNumber) {
        keepReport(caseNumber, false);
        var reasons = new ArrayList<String>();
        opinion(caseNumber, "inspectionPassed", "inspectionComment").lines().forEach(reasons::add);
        eligibility.lastVerdict(caseNumber).map(Verdict::reasons).ifPresent(reasons::addAll);
        opinion(caseNumber, "exceptionAdmitted", "exceptionReason").lines().forEach(reasons::add);
        reasons.removeIf(String::isBlank);
        caseFiles.addReason(caseNumber, String.join("\n", new java.util.LinkedHashSet<>(reasons)));
        caseFiles.recordFailure(caseNumber, STEP);
        audit.record("inspection.failed", caseNumber, caseNumber.value(), Map.of());
    }

    /** 整改清单: what the inspection found wanting goes to the applicant, who puts it right before applying again. */
    public void issueRectificationList(CaseNumber caseNumber, String template) {
        var reason = caseFiles.get(caseNumber).outcomeReason();
        var html = templates.render(
                caseNumber,
                template,
                Map.of("reasons", reason == null ? List.of() : reason.lines().toList()));
        caseFiles.keepDocument(
                caseNumber, new CaseDocument.Draft("rectification-list", "整改清单", Audience.WITH_RESULT, null, html));
        audit.record("inspection.rectification-list-issued", caseNumber, caseNumber.value(), Map.of());
    }

    private void keepReport(CaseNumber caseNumber, boolean passed) {
        var members = directory.find(new HashSet<>(teams.members(caseNumber))).stream()
                .map(Person::name)
                .toList();
        var conditions = eligibility.lastVerdict(caseNumber).map(Verdict::conditions).orElse(List.of()).stream()
                .map(Inspection::row)
                .toList();
        var html = templates.render(
                caseNumber,
                REPORT,
                Map.of(
                        "members", members,
                        "comment", opinion(caseNumber, "inspectionComment", "inspectionComment"),
                        "findings", passed ? "考察通过" : "考察未通过",
                        "passed", passed,
                        "conditions", conditions));
        caseFiles.keepDocument(caseNumber, new CaseDocument.Draft(REPORT, "实地考察报告", Audience.INTERNAL, null, html));
    }

    private static Map<String, Object> row(Verdict.Condition condition) {
        Function<Boolean, String> answer = met -> met ? "符合" : "不符合";
        return Map.of(
                "article", condition.article(),
                "text", condition.text(),
                "required", condition.required(),
                "actual", condition.found(),
                "met", answer.apply(condition.satisfied()));
    }

    /** What was written in the newest record that has the field. */
    private String opinion(CaseNumber caseNumber, String field, String comment) {
        return caseFiles.decisions(caseNumber).stream()
                .filter(decision -> decision.fields().containsKey(field))
                .reduce((earlier, later) -> later)
                .map(decision -> decision.fields().getOrDefault(comment, ""))
                .orElse("");
    }
}
