package org.parkcert.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.export.ExportedLists;
import org.parkcert.identity.CurrentUser;
import org.parkcert.shared.Page;
import org.springframework.stereotype.Component;

/** 草稿的导出: a locality's applications that are no case yet, an officer's paper ones. */
@Component
class ExportedDrafts implements ExportedLists {

    private static final List<String> HEADINGS = List.of("园区", "事项", "所在地", "状态", "创建时间", "最后修改");

    private final ApplicationReading reading;
    private final Authorities authorities;
    private final CurrentUser currentUser;

    ExportedDrafts(ApplicationReading reading, Authorities authorities, CurrentUser currentUser) {
        this.reading = reading;
        this.authorities = authorities;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("drafts")) {
            return Optional.empty();
        }
        var authority = currentUser.require().authorityId().flatMap(authorities::find);
        return Optional.of(new Sheet(
                "草稿",
                HEADINGS,
                reading.mine(true, new Page.Request(0, 1)).total(),
                (offset, limit) -> authority.stream()
                        .flatMap(own -> reading.mine(true, new Page.Request(offset / limit, limit)).items().stream()
                                .map(row -> cells(own, row)))
                        .toList()));
    }

    private static List<String> cells(Authority authority, ApplicationRow row) {
        return List.of(
                row.parkName(),
                authority.matters().stream()
                        .filter(matter -> matter.id().equals(row.matter()))
                        .map(Authority.Matter::name)
                        .findFirst()
                        .orElse(row.matter()),
                authority
                        .locality(row.localityCode())
                        .map(Authority.Locality::name)
                        .orElse(row.localityCode()),
                row.status() == Application.Status.DRAFT ? "草稿" : "已送审，等待推荐和申请",
                row.createdAt().toString(),
                row.updatedAt().toString());
    }
}
