package org.parkcert.publicity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.export.ExportedLists;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** 异议的导出, for those who examine, decide and audit: without receipt, name and contact, which stay the objector's (P-6). */
@Component
class ExportedObjections implements ExportedLists {

    private static final List<String> HEADINGS =
            List.of("公示", "办件", "园区", "提出时间", "署名", "异议内容", "状态", "核查情况", "重大变更", "答复时间");
    private static final Set<String> READERS = Set.of(Groups.OFFICERS, Groups.LEADERS, Groups.AUDITORS);

    private final NoticeMapper notices;
    private final CurrentUser currentUser;

    ExportedObjections(NoticeMapper notices, CurrentUser currentUser) {
        this.notices = notices;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("objections")) {
            return Optional.empty();
        }
        var authority = authority(currentUser.require());
        return Optional.of(new Sheet(
                "异议",
                HEADINGS,
                notices.countObjections(authority),
                (offset, limit) -> notices.objectionsOf(authority, limit, offset).stream()
                        .map(ExportedObjections::cells)
                        .toList()));
    }

    private static String authority(Actor actor) {
        return actor.authorityId()
                .filter(authority ->
                        actor.localityCodes().isEmpty() && READERS.stream().anyMatch(actor::isIn))
                .orElseThrow(() -> new AccessDeniedException("异议只供主管部门的经办、审批和监督人员查阅"));
    }

    private static List<String> cells(NoticeMapper.ListedObjection row) {
        return List.of(
                row.title(),
                row.caseNumber().value(),
                row.parkName(),
                row.raisedAt().toString(),
                row.signed() ? "署名" : "匿名",
                row.content(),
                label(row.status()),
                text(row.finding()),
                text(row.materialChange()),
                text(row.answeredAt()));
    }

    private static String label(Objection.Status status) {
        return switch (status) {
            case UNDER_INVESTIGATION -> "核查中";
            case UPHELD -> "属实";
            case NOT_UPHELD -> "不属实";
            case DISMISSED -> "不予核查";
            case MOOT -> "公示已终止";
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
