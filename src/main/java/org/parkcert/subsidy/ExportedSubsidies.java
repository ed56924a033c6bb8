package org.parkcert.subsidy;

import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Articles;
import org.parkcert.bundle.Authorities;
import org.parkcert.export.ExportedLists;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.InvalidInput.Fault;
import org.springframework.stereotype.Component;

/** 补助台账的导出: every booking, of the authority or of a locality's own parks. */
@Component
class ExportedSubsidies implements ExportedLists {

    private static final List<String> HEADINGS =
            List.of("园区", "项目", "补助年度", "事项", "金额（万元）", "不计入上限", "说明", "日期", "凭证号", "办件", "依据");

    private final SubsidySearchMapper search;
    private final Authorities authorities;
    private final SubsidyAccess access;

    ExportedSubsidies(SubsidySearchMapper search, Authorities authorities, SubsidyAccess access) {
        this.search = search;
        this.authorities = authorities;
        this.access = access;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("subsidies")) {
            return Optional.empty();
        }
        var actor = access.require();
        var authority = authorities.get(actor.authorityId().orElseThrow());
        var localities = actor.localityCodes();
        var year = year(filters.get("year"));
        var from = year == null ? null : year.atDay(1);
        var until = year == null ? null : year.atMonth(Month.DECEMBER).atEndOfMonth();
        return Optional.of(new Sheet(
                "补助台账",
                HEADINGS,
                search.count(authority.id(), localities, from, until),
                (offset, limit) -> search.lines(authority.id(), localities, from, until, limit, offset).stream()
                        .map(line -> cells(authority.articles(), line))
                        .toList()));
    }

    /** @return null for all years */
    private static @Nullable Year year(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!given.matches("(19|20)\\d\\d")) {
            throw new InvalidInput(List.of(new Fault("year", "not-a-year", "年度应为四位数字，如 2026")));
        }
        return Year.parse(given);
    }

    private static List<String> cells(Articles articles, SubsidySearchMapper.Line line) {
        return List.of(
                line.parkName(),
                line.programmeName(),
                line.subsidyYear() == null ? "" : line.subsidyYear().toString(),
                line.kind().label(),
                line.amount().toPlainString(),
                line.outsideCap() ? "是" : "",
                line.note(),
                line.happenedOn().toString(),
                line.voucher() == null ? "" : line.voucher(),
                line.caseNumber().value(),
                articles.of(line.clause()));
    }
}
