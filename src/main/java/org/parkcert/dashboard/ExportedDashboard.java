package org.parkcert.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkcert.export.ExportedLists;
import org.springframework.stereotype.Component;

/** 总览的导出: a line for each figure. */
@Component
class ExportedDashboard implements ExportedLists {

    private final Dashboard dashboard;

    ExportedDashboard(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("dashboard")) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        for (var board : dashboard.boards()) {
            for (var tile : board.tiles()) {
                for (var line : tile.lines()) {
                    for (var column = 1; column < line.size(); column++) {
                        rows.add(List.of(
                                board.authorityName(),
                                tile.title(),
                                line.get(0),
                                tile.headings().get(column),
                                line.get(column)));
                    }
                }
            }
        }
        return Optional.of(Sheet.of("总览", List.of("主管部门", "内容", "分项", "指标", "数值"), rows));
    }
}
