package org.parkcert.consultation;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.identity.Groups;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会商: asks departments for their opinions and sums them up; it refuses nothing, dissent is shown to whoever decides. */
@Service
@Transactional
public class Consultation {

    private static final String SUMMARY = "joint-opinion";

    private final OpinionMapper opinions;
    private final CaseFiles caseFiles;
    private final Authorities authorities;
    private final DocumentTemplates templates;
    private final AuditTrail audit;
    private final Clock clock;

    Consultation(
            OpinionMapper opinions,
            CaseFiles caseFiles,
            Authorities authorities,
            DocumentTemplates templates,
            AuditTrail audit,
            Clock clock) {
        this.opinions = opinions;
        this.caseFiles = caseFiles;
        this.authorities = authorities;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** 可以增加的部门: all that the authority knows, without those that are asked anyway. */
    @Transactional(readOnly = true)
    public List<Authority.Department> others(CaseNumber caseNumber, List<String> fixed) {
        return departments(caseNumber).stream()
                .filter(department -> !fixed.contains(Groups.department(department.id())))
                .toList();
    }

    /**
     * 确定会商部门; asks anew where the case had been discussed before.
     *
     * @param fixed groups of those that the procedure names
     * @param added groups of those that the officer adds
     */
    public void ask(CaseNumber caseNumber, List<String> fixed, List<String> added) {
        caseFiles.lock(caseNumber);
        var known = departments(caseNumber).stream()
                .map(department -> Groups.department(department.id()))
                .toList();
        var unknown = new ArrayList<>(added);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new DepartmentUnknown(String.join("、", unknown));
        }
        var asked = new LinkedHashSet<>(fixed);
        asked.addAll(added);
        opinions.clear(caseNumber);
        opinions.ask(caseNumber, List.copyOf(asked));
        audit.record(
                "consultation.departments-asked",
                caseNumber,
                caseNumber.value(),
                Map.of("departments", String.join(",", asked)));
    }

    /** Candidate groups of the departments that were asked. */
    @Transactional(readOnly = true)
    public List<String> asked(CaseNumber caseNumber) {
        return opinions.ofCase(caseNumber).stream().map(Opinion::department).toList();
    }

    /** 提出意见, final once given. The case isn't locked: departments answer at the same time. */
    public void give(CaseNumber caseNumber, String department, boolean consents, String opinion, String givenBy) {
        if (opinions.give(caseNumber, department, consents, opinion, givenBy, LocalDateTime.now(clock)) == 0) {
            throw new NotAtThisStage(caseNumber);
        }
        audit.record(
                "consultation.opinion-given", caseNumber, department, Map.of("consents", Boolean.toString(consents)));
    }

    /** 汇总会商意见: the document, and who doesn't consent. */
    public Outcome conclude(CaseNumber caseNumber) {
        caseFiles.lock(caseNumber);
        var given = opinions.ofCase(caseNumber);
        var against = given.stream()
                .filter(Opinion::isDissent)
                .map(opinion -> name(caseNumber, opinion.department()))
                .collect(joining("、"));
        var html = templates.render(
                caseNumber,
                SUMMARY,
                Map.of(
                        "opinions",
                        given.stream().map(opinion -> row(caseNumber, opinion)).toList(),
                        "consented",
                        against.isEmpty(),
                        "against",
                        against));
        caseFiles.keepDocument(caseNumber, new CaseDocument.Draft(SUMMARY, "会商意见汇总", Audience.INTERNAL, null, html));
        audit.record(
                "consultation.concluded",
                caseNumber,
                caseNumber.value(),
                Map.of("consented", Boolean.toString(against.isEmpty())));
        return new Outcome(against.isEmpty(), against);
    }

    /** @param against names of those that don't consent, empty when all do */
    public record Outcome(boolean consented, String against) {}

    @Transactional(readOnly = true)
    public List<Opinion> opinions(CaseNumber caseNumber) {
        return opinions.ofCase(caseNumber);
    }

    /** As the authority calls the department; its group where the authority doesn't. */
    @Transactional(readOnly = true)
    public String name(CaseNumber caseNumber, String department) {
        return departments(caseNumber).stream()
                .filter(known -> Groups.department(known.id()).equals(department))
                .map(Authority.Department::name)
                .findFirst()
                .orElse(department);
    }

    private Map<String, Object> row(CaseNumber caseNumber, Opinion opinion) {
        return Map.of(
                "department",
                name(caseNumber, opinion.department()),
                "answer",
                opinion.isDissent() ? "不同意" : "同意",
                "opinion",
                opinion.opinion() == null ? "" : opinion.opinion());
    }

    private List<Authority.Department> departments(CaseNumber caseNumber) {
        return authorities.get(caseFiles.get(caseNumber).authority()).departments();
    }
}
