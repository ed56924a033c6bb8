package org.parkcert.rectification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authority;
import org.parkcert.parkrecord.RecordSections;
import org.parkcert.shared.ChineseDate;
import org.springframework.stereotype.Component;

/** 档案中的限期整改: order, each extension, report and verification, one row each. */
@Component
class RectificationSections implements RecordSections {

    private static final List<String> HEADINGS = List.of("日期", "事项", "内容", "整改截止日期", "依据");

    private final RectificationMapper rectifications;

    RectificationSections(RectificationMapper rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public List<Section> of(Authority authority, Set<String> parkIds, LocalDate today) {
        var orders = rectifications.ofParks(parkIds);
        if (orders.isEmpty()) {
            return List.of();
        }
        var extensions = rectifications
                .extensions(orders.stream().map(Rectification::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Extension::orderId));
        return List.of(new Section(
                "限期整改",
                null,
                null,
                HEADINGS,
                orders.stream()
                        .flatMap(order -> lines(authority, order, extensions, today).stream())
                        .toList()));
    }

    private static List<Line> lines(
            Authority authority, Rectification order, Map<Long, List<Extension>> extensions, LocalDate today) {
        var lines = new ArrayList<Line>();
        var article = authority.articles().of(order.clause());
        lines.add(
                line(order, order.orderedOn(), "责令限期整改", order.demand(), ChineseDate.of(order.firstDueOn()), article));
        extensions
                .getOrDefault(order.id(), List.of())
                .forEach(one -> lines.add(
                        line(order, one.extendedOn(), "延期", one.reason(), ChineseDate.of(one.dueOn()), article)));
        var reportedAt = order.reportedAt();
        if (reportedAt != null) {
            lines.add(line(order, day(reportedAt), "报告整改情况" + late(order, today), text(order.report()), "", article));
        }
        var verifiedAt = order.verifiedAt();
        if (verifiedAt != null) {
            var what = Boolean.TRUE.equals(order.rectified()) ? "核查：合格" : "核查：不合格";
            lines.add(line(order, day(verifiedAt), what, text(order.finding()), "", article));
        } else if (reportedAt == null && order.isLate(today)) {
            lines.add(line(order, today, "逾期未报告", "", "", article));
        }
        return lines;
    }

    private static String late(Rectification order, LocalDate today) {
        return order.isLate(today) ? "（逾期）" : "";
    }

    private static Line line(
            Rectification order, LocalDate day, String what, String text, String deadline, String article) {
        return new Line(List.of(ChineseDate.of(day), what, text, deadline, article), order.caseNumber());
    }

    private static LocalDate day(LocalDateTime moment) {
        return moment.toLocalDate();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
