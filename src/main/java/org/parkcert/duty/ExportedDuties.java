package org.parkcert.duty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.export.ExportedLists;
import org.parkcert.identity.CurrentUser;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.Page;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** 定期任务的导出. */
@Component
class ExportedDuties implements ExportedLists {

    private static final List<String> HEADINGS = List.of("任务", "园区", "所在地", "所属期", "到期", "状态", "报送", "逾期", "办件");

    private final Duties duties;
    private final Authorities authorities;
    private final CurrentUser currentUser;

    ExportedDuties(Duties duties, Authorities authorities, CurrentUser currentUser) {
        this.duties = duties;
        this.authorities = authorities;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("duties")) {
            return Optional.empty();
        }
        var year = year(filters.get("year"));
        var matter = filters.get("matter");
        var total = duties.page(year, matter, new Page.Request(0, 1)).total();
        var authority = authorities.get(currentUser
                .require()
                .authorityId()
                .orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，没有可以导出的定期任务")));
        return Optional.of(new Sheet(
                "定期任务",
                HEADINGS,
                total,
                (offset, limit) -> duties.page(year, matter, new Page.Request(offset / limit, limit)).items().stream()
                        .map(row -> cells(authority, row))
                        .toList()));
    }

    private static @Nullable Integer year(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("\\d{4}")) {
            new Faults().add("year", "not-a-year", "年份应为四位数字").throwIfAny();
        }
        return Integer.valueOf(text);
    }

    private static List<String> cells(Authority authority, DutyRow row) {
        return List.of(
                DutyTile.name(authority, row.matter()),
                row.parkName(),
                authority
                        .locality(row.localityCode())
                        .map(Authority.Locality::name)
                        .orElse(row.localityCode()),
                row.period(),
                row.dueOn().toString(),
                label(row.state()),
                text(row.submittedAt()),
                row.late() ? "逾期" : "",
                text(row.caseNumber()));
    }

    private static String label(Duty.State state) {
        return switch (state) {
            case LISTED -> "待立案";
            case OPEN -> "办理中";
            case DONE -> "已完成";
            case RELEASED -> "不再承担";
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
