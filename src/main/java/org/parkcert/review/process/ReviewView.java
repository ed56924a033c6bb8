package org.parkcert.review.process;

import static org.parkcert.review.process.ReviewVariables.EXPERT_COUNT;

import java.util.Comparator;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.MarkdownPage;
import org.parkcert.park.Park;
import org.parkcert.process.TaskView;
import org.parkcert.review.Review;
import org.parkcert.review.Review.Candidate;
import org.parkcert.review.Review.ExistingPark;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms of the review show: the parks that there are, before the experts; the pool, before who enlarges it. */
@Component
class ReviewView implements TaskView {

    private final Review review;
    private final IndicatorCatalogue catalogue;
    private final TaskService tasks;

    ReviewView(Review review, IndicatorCatalogue catalogue, TaskService tasks) {
        this.review = review;
        this.catalogue = catalogue;
        this.tasks = tasks;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        return switch (processId + "#" + elementId) {
            case "shared-expert-review#userTask_score" -> Map.of("existingParks", existingParks(caseNumber));
            case "shared-expert-review#userTask_enlargePool" ->
                Map.of("panelStatus", pool(caseNumber, (Integer) tasks.getVariable(taskId, EXPERT_COUNT.name())));
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

    private String pool(CaseNumber caseNumber, int needed) {
        var pool = review.pool(caseNumber);
        var available = pool.stream()
                .filter(candidate -> candidate.conflict().isEmpty())
                .count();
        var page = new MarkdownPage();
        page.paragraph("需要抽取 %d 名，专家库共 %d 名，回避后可用 %d 名，还缺 %d 名。"
                .formatted(needed, pool.size(), available, Math.max(0, needed - available)));
        page.tableHead("专家", "单位", "是否可用");
        pool.stream()
                .sorted(Comparator.comparing(Candidate::conflict))
                .forEach(candidate -> page.row(
                        candidate.expert().name(),
                        candidate.expert().employer(),
                        candidate.conflict().isEmpty() ? "可用" : "回避：" + candidate.conflict()));
        page.end();
        return page.toString();
    }
}
