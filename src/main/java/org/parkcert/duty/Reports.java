package org.parkcert.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.StepDeadlines;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报告: reminded before, late after its day, handed in, sent back at most once, put on the park's record. */
@Service
@Transactional
public class Reports {

    /** What an indicator's target is kept as. */
    public static final String TARGET = "target_";

    private final ReportMapper reports;
    private final DutyMapper duties;
    private final CaseFiles cases;
    private final Authorities authorities;
    private final StepDeadlines deadlines;
    private final ParkRecords parkRecords;
    private final IndicatorCatalogue catalogue;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    Reports(
            ReportMapper reports,
            DutyMapper duties,
            CaseFiles cases,
            Authorities authorities,
            StepDeadlines deadlines,
            ParkRecords parkRecords,
            IndicatorCatalogue catalogue,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.duties = duties;
        this.cases = cases;
        this.authorities = authorities;
        this.deadlines = deadlines;
        this.parkRecords = parkRecords;
        this.catalogue = catalogue;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** 开始填报, until the end of its day; that day is a date, it doesn't move on rest days. */
    public Due open(CaseNumber caseNumber, String kind, LocalDate dueOn, int reminderDays) {
        reports.open(caseNumber, kind, dueOn);
        deadlines.beginUntil(caseNumber, step(kind), kind, dueOn);
        told("report.opened", ReportNews.What.OPENED, caseNumber, kind, dueOn);
        return new Due(
                dueOn.minusDays(reminderDays).atStartOfDay(), dueOn.plusDays(1).atStartOfDay());
    }

    /** 提醒. */
    public void remind(CaseNumber caseNumber, String kind) {
        var report = find(caseNumber, kind);
        reports.reminded(caseNumber, kind, now());
        if (!now().isBefore(report.dueOn().plusDays(1).atStartOfDay())) {
            return;
        }
        told("report.reminded", ReportNews.What.REMINDED, caseNumber, kind, report.dueOn());
    }

    /** 逾期: it stays open. */
    public void late(CaseNumber caseNumber, String kind) {
        var report = find(caseNumber, kind);
        reports.late(caseNumber, kind, now());
        told("report.late", ReportNews.What.LATE, caseNumber, kind, report.dueOn());
    }

    /** 报送. */
    public void submit(CaseNumber caseNumber, String kind) {
        if (reports.submitted(caseNumber, kind, now()) > 0) {
            deadlines.meet(caseNumber, step(kind));
            audit.record("report.submitted", caseNumber, caseNumber.value(), Map.of("kind", kind));
        }
    }

    /** 退回修改, once. */
    public void giveBack(CaseNumber caseNumber, String kind) {
        var report = find(caseNumber, kind);
        if (report.returnedAt() != null) {
            throw ReportRefused.returnedOnce();
        }
        reports.returned(caseNumber, kind, now());
        told("report.returned", ReportNews.What.RETURNED, caseNumber, kind, report.dueOn());
    }

    /** 记入园区档案, with the figures that were handed in. */
    public void record(CaseNumber caseNumber, String kind) {
        var caseFile = cases.get(caseNumber);
        var duty = duties.ofCase(caseNumber);
        var report = reports.find(caseNumber, kind);
        report.ifPresent(found -> reports.recorded(caseNumber, kind, now()));
        var clause = authorities.clauseOf(caseFile.authority(), caseFile.matter(), caseFile.regime());
        var period = duty.map(Duty::period).orElse(null);
        parkRecords.enter(new Entry(
                caseFile.parkId(),
                EntryKind.REPORT,
                LocalDate.now(clock),
                text(kind, period, report),
                caseNumber,
                clause));
        if (period != null) {
            parkRecords.figures(
                    caseFile.parkId(), period, cases.indicators(caseNumber).values(), caseNumber, clause);
        }
        audit.record("report.recorded", caseNumber, caseNumber.value(), Map.of("kind", kind));
    }

    private static String text(String kind, @Nullable String period, Optional<ReportMapper.Row> report) {
        var title = period == null ? kind : kind + "（" + shown(period) + "）";
        return report.map(row -> title + " " + submission(row)).orElse(title);
    }

    private static String submission(ReportMapper.Row row) {
        var at = row.submittedAt();
        if (at == null) {
            return "已记入";
        }
        var day = at.toLocalDate();
        return ChineseDate.of(day) + "报送"
                + (day.isAfter(row.dueOn()) ? "，逾期（应于" + ChineseDate.of(row.dueOn()) + "前报送）" : "");
    }

    static String shown(String period) {
        return period.length() == 4
                ? period + "年"
                : period.substring(0, 4) + "年" + Integer.parseInt(period.substring(5)) + "月";
    }

    /** 下达目标任务: beside the figures of the year; keys as {@code target_<indicator>}. */
    public void setTargets(CaseNumber caseNumber, Map<String, String> targets) {
        var read = read(targets);
        var caseFile = cases.get(caseNumber);
        var period = duties.ofCase(caseNumber)
                .map(Duty::period)
                .orElseGet(() -> Integer.toString(caseFile.receivedOn().getYear()));
        var clause = authorities.clauseOf(caseFile.authority(), caseFile.matter(), caseFile.regime());
        parkRecords.figures(caseFile.parkId(), period, read, caseNumber, clause);
        parkRecords.enter(new Entry(
                caseFile.parkId(),
                EntryKind.REPORT,
                LocalDate.now(clock),
                shown(period) + "目标任务已下达",
                caseNumber,
                clause));
        audit.record("duty.targets-set", caseNumber, caseNumber.value(), Map.of("period", period));
    }

    /** In the notation in which figures are kept; every fault is told. */
    private Map<String, String> read(Map<String, String> targets) {
        Map<String, @Nullable String> byIndicator = new TreeMap<>();
        targets.forEach((field, text) -> byIndicator.put(field.substring(TARGET.length()), text));
        var faults = new Faults();
        var read = catalogue.given("targets", byIndicator, faults);
        faults.throwIfAny();
        return read.values().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(one -> TARGET + one.getKey(), Map.Entry::getValue));
    }

    /** 目标任务所属的期间. */
    @Transactional(readOnly = true)
    public Optional<String> targetsFor(CaseNumber caseNumber) {
        return duties.ofCase(caseNumber).map(Duty::period).map(Reports::shown);
    }

    /** What the form of a report shows: its period, its day, whether it is late. */
    @Transactional(readOnly = true)
    public Optional<Shown> shown(CaseNumber caseNumber) {
        var all = reports.ofCase(caseNumber);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var last = all.get(all.size() - 1);
        var period =
                duties.ofCase(caseNumber).map(Duty::period).map(Reports::shown).orElse("");
        return Optional.of(new Shown(last.reportKind(), period, last.dueOn(), last.lateAt() != null));
    }

    private ReportMapper.Row find(CaseNumber caseNumber, String kind) {
        return reports.find(caseNumber, kind)
                .orElseThrow(() -> new IllegalStateException("No report of " + caseNumber + ": " + kind));
    }

    private void told(String action, ReportNews.What what, CaseNumber caseNumber, String kind, LocalDate dueOn) {
        audit.record(action, caseNumber, caseNumber.value(), Map.of("kind", kind, "dueOn", dueOn.toString()));
        events.publishEvent(new ReportNews(caseNumber, kind, dueOn, what));
    }

    private static String step(String kind) {
        return "report:" + kind;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** 提醒和逾期的时刻. */
    public record Due(LocalDateTime reminderAt, LocalDateTime lateFrom) {}

    /** 表单所示. */
    public record Shown(String kind, String period, LocalDate dueOn, boolean late) {}
}
