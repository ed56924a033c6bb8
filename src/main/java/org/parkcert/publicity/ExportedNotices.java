package org.parkcert.publicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkcert.export.ExportedLists;
import org.parkcert.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** 公示列表的导出: of one's own authority; a line for each case on a notice. */
@Component
class ExportedNotices implements ExportedLists {

    private static final List<String> HEADINGS = List.of("公示", "发布时间", "截止", "状态", "办件", "园区", "地址");

    private final PublicityController notices;
    private final CurrentUser currentUser;

    ExportedNotices(PublicityController notices, CurrentUser currentUser) {
        this.notices = notices;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("notices")) {
            return Optional.empty();
        }
        var authority = currentUser.require().authorityId().orElse(filters.get("authority"));
        var open = filters.containsKey("open") ? Boolean.valueOf(filters.get("open")) : null;
        var rows = new ArrayList<List<String>>();
        var page = 0;
        for (var found = notices.list(authority, open, page);
                !found.isEmpty();
                found = notices.list(authority, open, ++page)) {
            found.forEach(notice -> notice.items()
                    .forEach(item -> rows.add(List.of(
                            notice.title(),
                            notice.publishedAt().toLocalDate().toString(),
                            notice.endsOn(),
                            notice.open() ? "公示中" : "已结束",
                            String.valueOf(item.caseNumber()),
                            item.parkName(),
                            item.address()))));
        }
        return Optional.of(Sheet.of("公示", HEADINGS, rows));
    }
}
