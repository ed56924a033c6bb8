package org.parkcert.subsidy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkcert.bundle.Articles;
import org.parkcert.bundle.Authorities;
import org.parkcert.export.ExportedLists;
import org.parkcert.identity.CurrentUser;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** 补助台账的导出: every booking, of the authority or of a locality's own parks. */
@Component
class ExportedSubsidies implements ExportedLists {

    private static final List<String> HEADINGS =
            List.of("园区", "项目", "补助年度", "事项", "金额（万元）", "不计入上限", "说明", "日期", "凭证号", "办件", "依据");

    private final SubsidySearchMapper search;
    private final Authorities authorities;
    private final CurrentUser currentUser;

    ExportedSubsidies(SubsidySearchMapper search, Authorities authorities, CurrentUser currentUser) {
        this.search = search;
        this.authorities = authorities;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("subsidies")) {
            return Optional.empty();
        }
        var actor = currentUser.require();
        var authority = authorities.get(
                actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，不能导出补助台账")));
        var localities = actor.localityCodes();
        return Optional.of(new Sheet(
                "补助台账",
                HEADINGS,
                search.count(authority.id(), localities),
                (offset, limit) -> search.lines(authority.id(), localities, limit, offset).stream()
                        .map(line -> cells(authority.articles(), line))
                        .toList()));
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
