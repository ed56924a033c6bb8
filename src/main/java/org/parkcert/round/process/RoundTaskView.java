package org.parkcert.round.process;

import java.util.List;
import java.util.Map;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.park.Parks;
import org.parkcert.process.TaskView;
import org.parkcert.round.Round;
import org.parkcert.round.RoundItem;
import org.parkcert.round.Rounds;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms of a round show: its cases with their scores, best first. */
@Component
class RoundTaskView implements TaskView {

    private final Rounds rounds;
    private final Parks parks;

    RoundTaskView(Rounds rounds, Parks parks) {
        this.rounds = rounds;
        this.parks = parks;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        return rounds.find(caseNumber)
                .map(round ->
                        shown(round, bestFirst(rounds.items(caseNumber)), elementId.equals("userTask_settleList")))
                .orElse(Map.of());
    }

    private Map<String, Object> shown(Round round, List<RoundItem> items, boolean proposed) {
        var page = new MarkdownPage();
        page.tableHead("办件", "园区", "评审得分", "名单", "卷宗");
        items.forEach(item -> page.rowOfLinks(
                List.of(item.caseNumber().value(), name(item), score(item), label(item, proposed)),
                List.of(new MarkdownPage.Link("查看", "/cases/" + item.caseNumber()))));
        page.end();
        var reason = round.reason();
        if (reason != null && !reason.isBlank()) {
            page.paragraph("未列入名单的理由：" + reason);
        }
        var options = items.stream()
                .filter(item -> item.status() == RoundItem.Status.WAITING || item.status() == RoundItem.Status.PROPOSED)
                .map(item -> Map.of("value", item.caseNumber().value(), "label", name(item) + "（" + score(item) + "）"))
                .toList();
        return Map.of("roundTable", page.toString(), "roundOptions", options);
    }

    private static List<RoundItem> bestFirst(List<RoundItem> items) {
        return items.stream()
                .sorted(java.util.Comparator.comparing(RoundTaskView::points).reversed())
                .toList();
    }

    private static java.math.BigDecimal points(RoundItem item) {
        var score = item.score();
        return score == null ? java.math.BigDecimal.ZERO : new java.math.BigDecimal(score);
    }

    private String name(RoundItem item) {
        return parks.get(item.parkId()).name();
    }

    private static String score(RoundItem item) {
        return item.score() == null ? "—" : item.score() + " 分";
    }

    private static String label(RoundItem item, boolean proposed) {
        return switch (item.status()) {
            case WAITING -> proposed ? "拟不列入" : "待定";
            case PROPOSED -> "拟列入";
            case LISTED -> "列入";
            case NOT_LISTED -> "未列入";
            case WITHDRAWN -> "已撤回";
        };
    }
}
