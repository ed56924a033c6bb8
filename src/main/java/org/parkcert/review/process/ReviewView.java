package org.parkcert.review.process;

import static org.parkcert.review.process.ReviewVariables.CHAIR_COUNT;
import static org.parkcert.review.process.ReviewVariables.EXPERT_COUNT;
import static org.parkcert.review.process.ReviewVariables.REQUIRED_FIELDS;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.park.Park;
import org.parkcert.process.TaskView;
import org.parkcert.review.ExpertDraw;
import org.parkcert.review.PoolStanding;
import org.parkcert.review.Requirements;
import org.parkcert.review.Review;
import org.parkcert.review.Review.ExistingPark;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms of the review show: the parks that there are, before the experts; the pool, before who enlarges it. */
@Component
class ReviewView implements TaskView {

    private final Review review;
    private final ExpertDraw expertDraw;
    private final IndicatorCatalogue catalogue;
    private final TaskService tasks;

    ReviewView(Review review, ExpertDraw expertDraw, IndicatorCatalogue catalogue, TaskService tasks) {
        this.review = review;
        this.expertDraw = expertDraw;
        this.catalogue = catalogue;
        this.tasks = tasks;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        return switch (processId + "#" + elementId) {
            case "shared-expert-review#userTask_score" -> Map.of("existingParks", existingParks(caseNumber));
            case "shared-expert-review#userTask_enlargePool" ->
                Map.of("panelStatus", pool(expertDraw.standing(caseNumber, required(taskId))));
            default -> Map.of();
        };
    }

    private String existingParks(CaseNumber caseNumber) {
        var parks = review.existingParks(caseNumber);
        var page = new MarkdownPage();
        if (parks.isEmpty()) {
            page.paragraph("名录中还没有其他已认定的园区。");
            return page.toString();
        }
        page.tableHead("所在地", "类型", "园区", "认定日期");
        parks.stream()
                .sorted(Comparator.comparing(
                                (ExistingPark existing) -> existing.park().localityCode())
                        .thenComparing(existing -> type(existing.park())))
                .forEach(existing -> page.row(
                        existing.locality(),
                        type(existing.park()),
                        existing.park().name(),
                        String.valueOf(existing.park().recognisedOn())));
        page.end();
        return page.toString();
    }

    private String type(Park park) {
        return park.parkType() == null ? "" : catalogue.get("parkType").show(park.parkType());
    }

    private Requirements required(String taskId) {
        var inputs =
                tasks.getVariables(taskId, List.of(EXPERT_COUNT.name(), CHAIR_COUNT.name(), REQUIRED_FIELDS.name()));
        return Requirements.of(
                EXPERT_COUNT.findAmong(inputs).orElse(0),
                CHAIR_COUNT.findAmong(inputs).orElse(0),
                REQUIRED_FIELDS.findAmong(inputs).orElse(""));
    }

    private static String pool(PoolStanding standing) {
        var page = new MarkdownPage();
        page.paragraph(standing.inWords() + "。");
        page.item("登记专家、延长聘期、恢复使用", "打开专家库", "/experts");
        page.end();
        page.tableHead("专家", "单位", "专业", "可任组长", "能否抽取");
        standing.members().stream()
                .sorted(Comparator.comparing(PoolStanding.Member::isEligible))
                .forEach(member -> page.row(
                        member.expert().name(),
                        member.expert().employer(),
                        String.join("、", member.expert().fields()),
                        member.expert().chair() ? "是" : "",
                        member.isEligible() ? "可以抽取" : "不能：" + member.reasons()));
        page.end();
        return page.toString();
    }
}
