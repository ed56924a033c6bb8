package org.parkcert.parkrecord;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.identity.CurrentUser;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 园区档案: what steps did to a park, entered in the transaction in which they did it. */
@Service
@Transactional
public class ParkRecords {

    private static final int LONGEST_TEXT = 2000;

    private final ParkRecordMapper records;
    private final Parks parks;
    private final CaseFiles caseFiles;
    private final Authorities authorities;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParkRecords(
            ParkRecordMapper records,
            Parks parks,
            CaseFiles caseFiles,
            Authorities authorities,
            AuditTrail audit,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.parks = parks;
        this.caseFiles = caseFiles;
        this.authorities = authorities;
        this.audit = audit;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** 记入档案; a text that is too long ends with an ellipsis. */
    public void enter(Entry entry) {
        records.enter(shortened(entry), now(), by());
        audit.record(
                "park-record.entered",
                entry.caseNumber(),
                entry.parkId(),
                Map.of("kind", entry.kind().name(), "on", entry.day().toString()));
    }

    /** The newest lines of the kind that a case led to. */
    @Transactional(readOnly = true)
    public List<Entry> newest(String parkId, EntryKind kind, int most) {
        return records.newest(parkId, kind, most);
    }

    /** 登记事项: the one before it ends the day before. */
    public void state(Fact fact) {
        records.state(fact, now(), by());
        audit.record(
                "park-record.stated",
                fact.caseNumber(),
                fact.parkId(),
                Map.of("fact", fact.fact(), "from", fact.validFrom().toString()));
    }

    /** What holds on the day; of two from the same day the one that was stated later. */
    @Transactional(readOnly = true)
    public Optional<Fact> factOn(String parkId, String fact, LocalDate day) {
        return records.factOn(parkId, fact, day);
    }

    /**
     * 年度、月度指标; what was on record for the period stays there as an earlier version.
     *
     * @param period such as {@code 2026} or {@code 2026-03}
     */
    public void figures(
            String parkId,
            String period,
            Map<String, String> byIndicator,
            @Nullable CaseNumber caseNumber,
            @Nullable String clause) {
        if (byIndicator.isEmpty()) {
            return;
        }
        records.figures(parkId, period, new TreeMap<>(byIndicator), caseNumber, clause, now(), by());
        audit.record(
                "park-record.figures",
                caseNumber,
                parkId,
                Map.of("period", period, "indicators", String.join(",", new TreeMap<>(byIndicator).keySet())));
    }

    /** 评估等次. */
    public void grade(Grade grade) {
        records.grade(grade, now(), by());
        audit.record(
                "park-record.graded",
                grade.caseNumber(),
                grade.parkId(),
                Map.of("year", Integer.toString(grade.evaluationYear()), "grade", grade.grade()));
    }

    /** Newest year first. */
    @Transactional(readOnly = true)
    public List<Grade> grades(String parkId) {
        return records.grades(parkId);
    }

    /** 等次的分布: how many parks got which grade, since the year. */
    public record GradeCount(int evaluationYear, String grade, String gradeName, int gradePlace, long parks) {}

    /** @param localityCodes empty for all of the authority */
    @Transactional(readOnly = true)
    public List<GradeCount> gradesSince(String authority, Set<String> localityCodes, int evaluationYear) {
        return records.gradesSince(authority, localityCodes, evaluationYear);
    }

    /** 认定: the park stands from the day on, with the case's verified figures as those of the year. */
    public void recognised(CaseNumber caseNumber, LocalDate day) {
        var approved = caseFiles.get(caseNumber);
        var matter = matter(approved);
        var clause = matter.map(Authority.Matter::clause).orElse(null);
        begin(
                approved.authority(),
                new StandingPark(approved.parkId(), approved.localityCode(), day, approved.regime(), approved.matter()),
                caseNumber);
        enter(new Entry(approved.parkId(), EntryKind.RECOGNITION, day, "批准：" + nameOf(approved), caseNumber, clause));
        figuresOf(caseNumber, day);
    }

    /** 认定的起算: the park stands from the day on, without a line of its own; for parks that no case here recognised. */
    public void begin(String authority, StandingPark standing, @Nullable CaseNumber caseNumber) {
        records.begin(standing, authority, caseNumber);
    }

    /** 筹建. */
    public void prepared(CaseNumber caseNumber, LocalDate day) {
        var approved = caseFiles.get(caseNumber);
        var clause = matter(approved).map(Authority.Matter::clause).orElse(null);
        enter(new Entry(approved.parkId(), EntryKind.PREPARATION, day, "批准：" + nameOf(approved), caseNumber, clause));
        figuresOf(caseNumber, day);
    }

    /** 取消认定: the park no longer stands from the day on. */
    public void withdrawn(CaseNumber caseNumber, LocalDate day, String reason, @Nullable String clause) {
        var parkId = caseFiles.get(caseNumber).parkId();
        end(parkId, day);
        enter(new Entry(parkId, EntryKind.WITHDRAWAL, day, "取消认定，标牌作废：" + reason, caseNumber, clause));
    }

    /** 认定的终止: without a line of its own; the park stood until the day before. */
    public void end(String parkId, LocalDate day) {
        records.end(parkId, day);
        events.publishEvent(new ParkLeft(parkId, day));
    }

    /** 办件核定的指标, as the figures of the day's year. */
    public void figuresOf(CaseNumber caseNumber, LocalDate day) {
        var file = caseFiles.get(caseNumber);
        var figures = new LinkedHashMap<String, String>();
        caseFiles.figures(caseNumber).forEach(figure -> figure.counting()
                .ifPresent(counting -> figures.put(figure.indicator(), counting)));
        figures(
                file.parkId(),
                Integer.toString(day.getYear()),
                figures,
                caseNumber,
                matter(file).map(Authority.Matter::clause).orElse(null));
    }

    /** Parks of the authority that stand recognised on the day, by locality. */
    @Transactional(readOnly = true)
    public List<StandingPark> standingOn(String authority, LocalDate day) {
        return records.standingOn(authority, day);
    }

    /**
     * The next park of the authority that was recognised by a day and stands today, by id.
     *
     * @param after id of the park before, empty for the first
     */
    @Transactional(readOnly = true)
    public Optional<String> nextStanding(String authority, LocalDate establishedBy, LocalDate today, String after) {
        var next = records.nextStanding(authority, establishedBy, today, after);
        while (next.isPresent() && !isRecognised(next.get())) {
            next = records.nextStanding(authority, establishedBy, today, next.get());
        }
        return next;
    }

    /** 在册: the park stands on the day, and nobody has withdrawn its recognition since. */
    @Transactional(readOnly = true)
    public boolean stands(String parkId, LocalDate day) {
        return records.stands(parkId, day) > 0 && isRecognised(parkId);
    }

    private boolean isRecognised(String parkId) {
        return parks.find(parkId)
                .filter(park -> park.state() == Park.State.RECOGNISED)
                .isPresent();
    }

    private Optional<Authority.Matter> matter(CaseFile file) {
        return authorities.find(file.authority()).flatMap(authority -> authority.matter(file.matter(), file.regime()));
    }

    private String nameOf(CaseFile file) {
        return matter(file).map(Authority.Matter::name).orElse(file.matter());
    }

    private static Entry shortened(Entry entry) {
        return entry.text().length() <= LONGEST_TEXT
                ? entry
                : new Entry(
                        entry.parkId(),
                        entry.kind(),
                        entry.day(),
                        entry.text().substring(0, LONGEST_TEXT - 1) + "…",
                        entry.caseNumber(),
                        entry.clause());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private String by() {
        return currentUser.orSystem().userId();
    }
}
