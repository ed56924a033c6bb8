package org.parkcert.evaluation.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.evaluation.EvaluationItem;
import org.parkcert.evaluation.EvaluationRounds;
import org.parkcert.evaluation.RoundTable;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms of evaluations show: the ranked table before the leading group, the scores of a park elsewhere. */
@Component
class EvaluationView implements TaskView {

    private static final String SHARED = "shared-";
    private static final String CONFIRM = "userTask_confirmResults";
    /** Tasks of shared steps that show what is on record of the evaluated park. */
    private static final Set<String> OF_THE_PARK = Set.of("userTask_reexamine", "userTask_score");

    private static final int MOST_REPORTS = 12;

    private final EvaluationRounds rounds;
    private final ParkRecords parkRecords;

    EvaluationView(EvaluationRounds rounds, ParkRecords parkRecords) {
        this.rounds = rounds;
        this.parkRecords = parkRecords;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        if (elementId.equals(CONFIRM)) {
            return rounds.find(caseNumber)
                    .map(rounds::table)
                    .map(EvaluationView::shown)
                    .orElse(Map.of());
        }
        return !processId.startsWith(SHARED) || OF_THE_PARK.contains(elementId)
                ? rounds.item(caseNumber).map(this::shown).orElse(Map.of())
                : Map.of();
    }

    private Map<String, Object> shown(EvaluationItem item) {
        var shown = new HashMap<String, Object>();
        shown.put(
                "evaluationScores",
                scores(item, rounds.shownScore(item).orElse(null), rounds.reexaminationsSaid(item)));
        var reports = parkRecords.newest(item.parkId(), EntryKind.REPORT, MOST_REPORTS);
        if (!reports.isEmpty()) {
            shown.put("reportsBefore", list(reports));
        }
        return shown;
    }

    private static String list(List<Entry> reports) {
        var page = new MarkdownPage();
        reports.forEach(report -> page.item(
                report.day() + " " + report.text(),
                "查看",
                "/cases/" + Objects.requireNonNull(report.caseNumber(), "caseNumber")));
        page.end();
        return page.toString();
    }

    private static Map<String, Object> shown(RoundTable table) {
        var shown = new HashMap<String, Object>();
        shown.put("rankingTable", page(table));
        if (table.ranks()) {
            shown.put(
                    "excellentOptions",
                    table.items().stream()
                            .filter(table::mayBeNamed)
                            .map(item -> option(table, item, ""))
                            .toList());
        }
        var undecided = table.items().stream()
                .filter(item -> item.isUndecided())
                .map(item -> option(table, item, "：" + table.choices(item)))
                .toList();
        if (!undecided.isEmpty()) {
            shown.put("qualifiedOptions", undecided);
        }
        shown.put(
                "sentBackOptions",
                table.items().stream()
                        .filter(EvaluationItem::isScored)
                        .map(item -> option(table, item, ""))
                        .toList());
        return shown;
    }

    private static Map<String, String> option(RoundTable table, EvaluationItem item, String more) {
        return Map.of(
                "value", item.caseNumber().value(), "label", table.name(item) + "（" + table.score(item) + " 分）" + more);
    }

    private static String page(RoundTable table) {
        var page = new MarkdownPage();
        page.paragraph(summary(table));
        page.tableHead("名次", "园区", "得分", "自评", "初审", "拟定等次", "卷宗");
        for (var item : table.items().stream().filter(EvaluationItem::isScored).toList()) {
            page.rowOfLinks(
                    List.of(
                            Integer.toString(table.place(item)),
                            table.name(item),
                            table.score(item) + " 分",
                            points(item.selfScore()),
                            points(item.preliminaryScore()),
                            table.proposal(item)),
                    List.of(new MarkdownPage.Link("查看", "/cases/" + item.caseNumber())));
        }
        page.end();
        var left = table.items().stream().filter(item -> !item.isScored()).toList();
        if (!left.isEmpty()) {
            page.paragraph("下列园区没有得分，不计入参评园区数，也不占名额：");
            left.forEach(item ->
                    page.item(table.name(item) + "（" + item.missing() + "）", "查看", "/cases/" + item.caseNumber()));
            page.end();
        }
        if (!table.unopened().isEmpty()) {
            page.paragraph("下列园区未能立案，没有参评：");
            table.unopened().forEach(one -> page.item(table.name(one) + "（" + one.reason() + "）", List.of()));
            page.end();
        }
        if (!table.reexaminations().isEmpty()) {
            page.paragraph("退回复核的园区：");
            table.items().forEach(item -> table.reexaminations(item)
                    .forEach(said -> page.item(table.name(item) + "：" + said, "查看", "/cases/" + item.caseNumber())));
            page.end();
        }
        return page.toString();
    }

    private static String summary(RoundTable table) {
        var text = table.round().evaluationYear() + " 年度参评园区 " + table.cohort() + " 个";
        if (!table.ranks()) {
            return text + "，等次由得分确定。";
        }
        return text + "，" + table.rankedName() + "名额 " + table.quota() + " 个（舍去小数）"
                + (table.hasTie() ? "；名额末位得分相同，须在同分的园区中择定 " + table.placesLeft() + " 个，不能超过名额" : "")
                + "。名额可以不用满，但不能越过得分更高的园区。";
    }

    private static String scores(EvaluationItem item, @Nullable BigDecimal score, List<String> reexaminations) {
        var page = new MarkdownPage();
        page.paragraph("自评得分：" + points(item.selfScore()) + "；初审得分：" + points(item.preliminaryScore()) + "；专家评分："
                + points(score));
        reexaminations.forEach(page::paragraph);
        return page.toString();
    }

    private static String points(@Nullable BigDecimal score) {
        return score == null ? "—" : score.toPlainString();
    }
}
