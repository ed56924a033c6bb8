package org.parkcert.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.export.ExportedLists;
import org.parkcert.identity.CurrentUser;
import org.parkcert.park.Parks;
import org.parkcert.shared.Page;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** 办件列表的导出. */
@Component
class ExportedCases implements ExportedLists {

    private static final List<String> HEADINGS = List.of("办件编号", "事项", "适用规则", "所在地", "园区", "收件日期", "阶段", "结果", "超期");

    private final CaseReading reading;
    private final Authorities authorities;
    private final Parks parks;
    private final CurrentUser currentUser;

    ExportedCases(CaseReading reading, Authorities authorities, Parks parks, CurrentUser currentUser) {
        this.reading = reading;
        this.authorities = authorities;
        this.parks = parks;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("cases")) {
            return Optional.empty();
        }
        var open = filters.containsKey("open") ? Boolean.valueOf(filters.get("open")) : null;
        var total = reading.list(open, new Page.Request(0, 1)).total();
        var authority = authorities.get(currentUser
                .require()
                .authorityId()
                .orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，没有可以导出的办件")));
        return Optional.of(new Sheet(
                "办件",
                HEADINGS,
                total,
                (offset, limit) -> rows(
                        authority,
                        reading.list(open, new Page.Request(offset / limit, limit))
                                .items())));
    }

    private List<List<String>> rows(Authority authority, List<ListedCase> cases) {
        var names =
                parks.names(cases.stream().map(ListedCase::parkId).distinct().toList());
        return cases.stream()
                .map(one -> List.of(
                        one.caseNumber().value(),
                        authority
                                .matter(one.matter(), one.regime())
                                .map(Authority.Matter::name)
                                .orElse(one.matter()),
                        authority
                                .regime(one.regime())
                                .map(Authority.Regime::name)
                                .orElse(one.regime()),
                        authority
                                .locality(one.localityCode())
                                .map(Authority.Locality::name)
                                .orElse(one.localityCode()),
                        names.getOrDefault(one.parkId(), ""),
                        one.receivedOn().toString(),
                        Optional.ofNullable(one.stage()).map(Stage::label).orElse(""),
                        Optional.ofNullable(one.outcomeLabel()).orElse(""),
                        String.join("、", one.overdue())))
                .toList();
    }
}
