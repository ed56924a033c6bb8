package org.parkcert.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parkcert.application.OfficialCases;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.CaseClosed;
import org.parkcert.casefile.Outcome;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.parkrecord.ParkLeft;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.parkrecord.StandingPark;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.Page;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 定期任务: what is owed up to today is listed once, whenever and however often one looks; each is opened as a case. */
@Service
@Transactional
public class Duties {

    private static final int AT_ONCE = 200;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /** Of a park that joined after the opening. */
    private static final int DAYS_OF_JOINERS = 30;

    private final DutyMapper duties;
    private final Authorities authorities;
    private final ParkRecords parkRecords;
    private final OfficialCases cases;
    private final DutyProcess process;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    Duties(
            DutyMapper duties,
            Authorities authorities,
            ParkRecords parkRecords,
            OfficialCases cases,
            DutyProcess process,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.duties = duties;
        this.authorities = authorities;
        this.parkRecords = parkRecords;
        this.cases = cases;
        this.process = process;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 列出: every duty of the matter that is to be open by today and isn't yet; releases those of parks that left.
     *
     * @return whether cases are to be opened
     */
    public boolean listOwed(String authorityId, DutyTerms terms) {
        var authority = authorities.get(authorityId);
        var today = LocalDate.now(clock);
        var since = duties.lockSchedule(authorityId, terms.matter()).orElseGet(() -> {
            duties.beginSchedule(authorityId, terms.matter(), today);
            return today;
        });
        var standing = parkRecords.standingOn(authorityId, today).stream()
                .map(StandingPark::parkId)
                .collect(Collectors.toUnmodifiableSet());
        release(authorityId, terms.matter(), standing);
        for (var period : terms.openedBy(today, since)) {
            if (governs(authority, terms.matter(), period.opensOn())) {
                list(authorityId, terms, period, standing);
            }
        }
        return duties.countListed(authorityId, terms.matter()) > 0;
    }

    /** The rules in force on the day of opening know the matter. */
    private static boolean governs(Authority authority, String matter, LocalDate day) {
        return authority
                .regimeOn(day)
                .flatMap(regime -> authority.matter(matter, regime.id()))
                .isPresent();
    }

    private void list(String authorityId, DutyTerms terms, DutyTerms.Period period, Set<String> standing) {
        var listed = duties.parksOf(authorityId, terms.matter(), period.label());
        var day = period.owedByThoseOn(LocalDate.now(clock), terms.joinersOwe());
        var now = LocalDateTime.now(clock);
        var owed = new ArrayList<Duty>();
        for (var park : parkRecords.standingOn(authorityId, day)) {
            if (standing.contains(park.parkId()) && !listed.contains(park.parkId())) {
                owed.add(new Duty(
                        null,
                        authorityId,
                        terms.matter(),
                        park.parkId(),
                        park.localityCode(),
                        period.label(),
                        period.opensOn(),
                        dueOn(period, park, LocalDate.now(clock)),
                        period.firstDueOn(),
                        Duty.State.LISTED,
                        now,
                        null,
                        null));
            }
        }
        for (var from = 0; from < owed.size(); from += AT_ONCE) {
            duties.list(owed.subList(from, Math.min(from + AT_ONCE, owed.size())));
        }
        if (!owed.isEmpty()) {
            audit.record(
                    "duty.listed",
                    null,
                    terms.matter(),
                    Map.of(
                            "authority", authorityId,
                            "period", period.label(),
                            "parks", Integer.toString(owed.size())));
        }
    }

    /** A park that joined after the opening isn't late at birth. */
    private static LocalDate dueOn(DutyTerms.Period period, StandingPark park, LocalDate today) {
        var ofJoiners = today.plusDays(DAYS_OF_JOINERS);
        return park.recognisedOn().isAfter(period.opensOn()) && ofJoiners.isAfter(period.dueOn())
                ? ofJoiners
                : period.dueOn();
    }

    private void release(String authorityId, String matter, Set<String> standing) {
        for (var duty : duties.open(authorityId, matter)) {
            var caseNumber = duty.caseNumber();
            if (caseNumber != null && !standing.contains(duty.parkId())) {
                process.release(caseNumber);
            }
        }
    }

    /**
     * 立案 of the next one that is listed, in a transaction of its own.
     *
     * @return whether more are listed
     */
    public boolean openNext(String authorityId, String matter) {
        var next = duties.lockNextListed(authorityId, matter);
        if (next.isEmpty()) {
            return false;
        }
        var duty = next.get();
        var id = duty.id();
        if (id != null && stands(duty)) {
            var opened = cases.open(
                    authorities.get(authorityId),
                    matter,
                    duty.parkId(),
                    duty.opensOn(),
                    Actor.SYSTEM.userId(),
                    variables(duty));
            duties.opened(id, opened.caseNumber());
        } else if (id != null) {
            duties.released(id, LocalDateTime.now(clock));
        }
        return duties.countListed(authorityId, matter) > 0;
    }

    private boolean stands(Duty duty) {
        return parkRecords.stands(duty.parkId(), LocalDate.now(clock));
    }

    private static Map<String, Object> variables(Duty duty) {
        var variables = new HashMap<String, Object>();
        variables.put("dueOn", duty.dueOn().toString());
        var firstDueOn = duty.firstDueOn();
        if (firstDueOn != null) {
            variables.put("firstDueOn", firstDueOn.toString());
        }
        return variables;
    }

    /** 园区退出: what it was still to hand in is released at once; a later day is waited for by the schedule. */
    @EventListener
    void parkLeft(ParkLeft left) {
        if (left.from().isAfter(LocalDate.now(clock))) {
            return;
        }
        duties.openOf(left.parkId()).stream()
                .flatMap(duty -> Optional.ofNullable(duty.caseNumber()).stream())
                .forEach(process::release);
    }

    @EventListener
    void caseClosed(CaseClosed closed) {
        var state = closed.outcome() == Outcome.APPROVED ? Duty.State.DONE : Duty.State.RELEASED;
        duties.closed(closed.caseNumber(), state, LocalDateTime.now(clock));
    }

    @Transactional(readOnly = true)
    public Optional<Duty> ofCase(CaseNumber caseNumber) {
        return duties.ofCase(caseNumber);
    }

    /** Those of the caller's authority; a locality sees its own. */
    @Transactional(readOnly = true)
    Page<DutyRow> page(@Nullable Integer year, @Nullable String matter, Page.Request request) {
        var actor = currentUser.require();
        var authority = actor.authorityId();
        if (authority.isEmpty()) {
            return request.of(List.of(), 0);
        }
        demandYear(year);
        var from = year == null ? null : LocalDate.of(year, 1, 1);
        var until = year == null ? null : LocalDate.of(year, 12, 31);
        var codes = actor.localityCodes();
        return request.of(
                duties.page(
                        authority.get(),
                        from,
                        until,
                        matter,
                        codes,
                        LocalDate.now(clock),
                        request.size(),
                        request.offset()),
                duties.count(authority.get(), from, until, matter, codes));
    }

    private static void demandYear(@Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            var faults = new Faults();
            faults.add("year", "out-of-range", "年份应在 %d 至 %d 之间".formatted(FIRST_YEAR, LAST_YEAR));
            faults.throwIfAny();
        }
    }

    /** 可以筛选的年份和事项, for whoever asks. */
    @Transactional(readOnly = true)
    Choices choices() {
        var actor = currentUser.require();
        var authority = actor.authorityId().flatMap(authorities::find);
        if (authority.isEmpty()) {
            return new Choices(List.of(), List.of());
        }
        var years = duties.span(authority.get().id(), actor.localityCodes()).stream()
                .flatMapToInt(span -> IntStream.rangeClosed(
                        span.since().getYear(), span.until().getYear()))
                .boxed()
                .toList();
        return new Choices(
                years,
                authority.get().matters().stream()
                        .filter(matter -> matter.startedBy() == Authority.StartedBy.SCHEDULE)
                        .map(Authority.Matter::id)
                        .distinct()
                        .toList());
    }

    /** 筛选项. */
    record Choices(List<Integer> years, List<String> matters) {}
}
