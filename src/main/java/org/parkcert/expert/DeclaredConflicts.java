package org.parkcert.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.OrganisationName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 声明回避: what experts, and officers for them, declare before anybody is drawn (P-3). */
@Service
@Transactional
public class DeclaredConflicts {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    private final ConflictMapper conflicts;
    private final ExpertPool pool;
    private final CaseFiles caseFiles;
    private final AuditTrail audit;
    private final Clock clock;

    DeclaredConflicts(ConflictMapper conflicts, ExpertPool pool, CaseFiles caseFiles, AuditTrail audit, Clock clock) {
        this.conflicts = conflicts;
        this.pool = pool;
        this.caseFiles = caseFiles;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that was ever declared for the authority's experts, oldest first. */
    @Transactional(readOnly = true)
    public List<DeclaredConflict> of(String authority) {
        return conflicts.ofAuthority(authority);
    }

    /**
     * 声明: counts from now on; whoever has been drawn already recuses himself in his task.
     *
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public DeclaredConflict declare(String authority, Declaration declaration, String declaredBy) {
        var faults = new Faults();
        var expert = pool.find(stripped(declaration.userId()))
                .filter(found -> found.authority().equals(authority));
        if (expert.isEmpty()) {
            faults.add("userId", "unknown", "专家库中没有这名专家，请从列表中选择");
        }
        var caseNumber = caseNumber(authority, declaration, faults);
        var organisation = stripped(declaration.organisation());
        if (stripped(declaration.caseNumber()).isEmpty() == organisation.isEmpty()) {
            faults.add("organisation", "required", "请填写园区、运营单位或者机构的名称，或者填写办件编号，二者填一项");
        } else if (organisation.length() > LONGEST_NAME) {
            faults.add("organisation", "too-long", "名称不能超过 " + LONGEST_NAME + " 个字");
        } else if (!organisation.isEmpty()
                && OrganisationName.normalised(organisation).isEmpty()) {
            faults.add("organisation", "malformed", "请填写完整的名称");
        }
        var reason = stripped(declaration.reason());
        if (reason.isEmpty()) {
            faults.add("reason", "required", "请填写回避的理由，如 曾为该园区提供咨询");
        } else if (reason.length() > LONGEST_REASON) {
            faults.add("reason", "too-long", "理由不能超过 " + LONGEST_REASON + " 个字");
        }
        var endsOn = endsOn(declaration, faults);
        faults.throwIfAny();
        return keep(new DeclaredConflict(
                0,
                stripped(declaration.userId()),
                caseNumber.orElse(null),
                organisation.isEmpty() ? null : organisation,
                reason,
                endsOn.orElse(null),
                declaredBy,
                LocalDateTime.now(clock)));
    }

    /** 终止: yesterday was the last day on which it counted; what it kept an expert out of stays as it was. */
    public void end(String authority, long id) {
        var declared = conflicts
                .find(id)
                .filter(found -> pool.find(found.userId())
                        .filter(expert -> expert.authority().equals(authority))
                        .isPresent())
                .orElseThrow(() -> NotFound.of("conflict", "回避声明", id));
        var yesterday = LocalDate.now(clock).minusDays(1);
        if (declared.counts(yesterday)) {
            conflicts.end(id, yesterday);
            audit.record("expert.conflict-ended", declared.caseNumber(), Long.toString(id), Map.of());
        }
    }

    private DeclaredConflict keep(DeclaredConflict declared) {
        var row = new ConflictMapper.NewRow(declared);
        conflicts.insert(row);
        audit.record(
                "expert.conflict-declared",
                declared.caseNumber(),
                Long.toString(row.id),
                Map.of("expert", declared.userId()));
        return conflicts.find(row.id).orElseThrow();
    }

    private Optional<CaseNumber> caseNumber(String authority, Declaration declaration, Faults faults) {
        var typed = stripped(declaration.caseNumber());
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<CaseNumber> known;
        try {
            known = Optional.of(CaseNumber.of(typed));
        } catch (IllegalArgumentException malformed) {
            faults.add("caseNumber", "malformed", Objects.requireNonNullElse(malformed.getMessage(), typed));
            return Optional.empty();
        }
        if (caseFiles
                .find(known.get())
                .filter(found -> found.authority().equals(authority))
                .isEmpty()) {
            faults.add("caseNumber", "unknown", "没有办件 " + typed + "，请核对编号");
        }
        return known;
    }

    private Optional<LocalDate> endsOn(Declaration declaration, Faults faults) {
        var typed = stripped(declaration.endsOn());
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(typed);
            if (day.isBefore(LocalDate.now(clock))) {
                faults.add("endsOn", "past", "截止日不能早于今天；一直有效的留空");
            }
            return Optional.of(day);
        } catch (DateTimeParseException notADate) {
            faults.add("endsOn", "not-a-date", "“" + typed + "”不是有效日期，请按 2026-12-31 的格式填写；一直有效的留空");
            return Optional.empty();
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** 回避声明, as somebody typed it: either an organisation or a case. */
    public record Declaration(
            @Nullable String userId,
            @Nullable String organisation,
            @Nullable String caseNumber,
            @Nullable String reason,
            @Nullable String endsOn) {}
}
