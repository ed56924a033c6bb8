package org.parkcert.casefile;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Practice;
import org.parkcert.identity.Actor;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Person;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 回避: who must keep out of a case, derived from what is known and declared by the persons themselves (P-3). */
@Service
@Transactional
public class Interests {

    /** What everybody who claims or completes a task declares by doing so. */
    public static final String DECLARATION = "本人与本办件无利害关系，没有应当回避的情形。";

    /** 回避情况登记: names everybody who acted, the panel too. */
    static final String REGISTER = "recusal-register";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final InterestMapper interests;
    private final CaseFiles cases;
    private final Authorities authorities;
    private final Parks parks;
    private final Directory directory;
    private final ObjectProvider<CaseOrganisations> organisations;
    private final ObjectProvider<CaseTasks> tasks;
    private final DocumentTemplates templates;
    private final AuditTrail audit;
    private final Clock clock;

    Interests(
            InterestMapper interests,
            CaseFiles cases,
            Authorities authorities,
            Parks parks,
            Directory directory,
            ObjectProvider<CaseOrganisations> organisations,
            ObjectProvider<CaseTasks> tasks,
            DocumentTemplates templates,
            AuditTrail audit,
            Clock clock) {
        this.interests = interests;
        this.cases = cases;
        this.authorities = authorities;
        this.parks = parks;
        this.directory = directory;
        this.organisations = organisations;
        this.tasks = tasks;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** For choosing people of a case: whatever the authority's practice, who has a conflict isn't chosen. */
    @Transactional(readOnly = true)
    public Conflicts conflicts(CaseFile caseFile) {
        return new Conflicts(
                caseFile.localityCode(),
                authorities.get(caseFile.authority()).name(),
                () -> parks.get(caseFile.parkId()).operator(),
                () -> organisations
                        .orderedStream()
                        .findFirst()
                        .map(source -> source.of(caseFile))
                        .orElse(Set.of()),
                interests.ofCase(caseFile.caseNumber()).stream().collect(toMap(Interest::userId, Interest::reason)));
    }

    /** Whether people declare interests for the case before they act. */
    @Transactional(readOnly = true)
    public boolean asked(CaseFile caseFile) {
        return authorities.get(caseFile.authority()).practices().on(Practice.RECUSAL);
    }

    /** Why the person may not act on the case; empty also where the practice is off, or the case unknown. */
    @Transactional(readOnly = true)
    public Optional<String> keepsOut(CaseNumber caseNumber, String userId) {
        return cases.find(caseNumber)
                .filter(this::asked)
                .flatMap(caseFile -> directory.find(userId).flatMap(conflicts(caseFile)::of));
    }

    /** What the person declares by acting; empty where the practice is off. */
    @Transactional(readOnly = true)
    public Optional<String> declaration(CaseNumber caseNumber) {
        return cases.find(caseNumber).filter(this::asked).map(caseFile -> DECLARATION);
    }

    /** 申报利害关系: his tasks go back, he can't act on the case any more, and the register says so. */
    public Interest declare(CaseNumber caseNumber, Actor actor, String reason) {
        var caseFile = cases.lock(caseNumber);
        if (!asked(caseFile)) {
            throw RecusalRefused.switchedOff();
        }
        if (!caseFile.isOpen()) {
            throw new NotAtThisStage(caseNumber);
        }
        if (interests.ofCase(caseNumber).stream().anyMatch(one -> one.userId().equals(actor.userId()))) {
            throw RecusalRefused.twice();
        }
        tasks.ifAvailable(port -> port.release(caseNumber, actor, reason));
        var interest = new Interest(caseNumber, actor.userId(), reason, LocalDateTime.now(clock));
        interests.insert(interest);
        audit.record("case.interest-declared", caseNumber, actor.userId(), Map.of());
        keepRegister(caseNumber);
        return interest;
    }

    @Transactional(readOnly = true)
    public List<Interest> of(CaseNumber caseNumber) {
        return interests.ofCase(caseNumber);
    }

    /** 回避情况登记: who declared to have no interest by acting, and who has one; nothing where the practice is off. */
    public void keepRegister(CaseNumber caseNumber) {
        if (!asked(cases.get(caseNumber))) {
            return;
        }
        var declared = interests.ofCase(caseNumber);
        var acted = cases.decisions(caseNumber).stream()
                .filter(decision -> decision.declaration() != null)
                .toList();
        var people = new HashSet<String>();
        declared.forEach(one -> people.add(one.userId()));
        acted.forEach(one -> people.add(one.actor()));
        var known = directory.find(people).stream().collect(toMap(Person::userId, person -> person));
        var html = templates.render(
                caseNumber,
                REGISTER,
                Map.of(
                        "declaration",
                        DECLARATION,
                        "declarations",
                        acted.stream()
                                .map(one -> Map.<String, Object>of(
                                        "name", name(known, one.actor()),
                                        "employer", employer(known, one.actor()),
                                        "step", one.elementName(),
                                        "at", MOMENT.format(one.at())))
                                .toList(),
                        "interests",
                        declared.stream()
                                .map(one -> Map.<String, Object>of(
                                        "name", name(known, one.userId()),
                                        "employer", employer(known, one.userId()),
                                        "reason", "本人已申报",
                                        "at", MOMENT.format(one.declaredAt())))
                                .toList(),
                        "none",
                        declared.isEmpty()));
        cases.keepDocument(
                caseNumber, new CaseDocument.Draft(REGISTER, "回避情况登记", CaseDocument.Audience.INTERNAL, null, html));
    }

    private static String name(Map<String, Person> known, String userId) {
        return Optional.ofNullable(known.get(userId)).map(Person::name).orElse(userId);
    }

    private static String employer(Map<String, Person> known, String userId) {
        return Optional.ofNullable(known.get(userId)).map(Person::employer).orElse("");
    }
}
