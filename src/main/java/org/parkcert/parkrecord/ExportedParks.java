package org.parkcert.parkrecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.export.ExportedLists;
import org.parkcert.identity.CurrentUser;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** 园区和园区档案的导出. */
@Component
class ExportedParks implements ExportedLists {

    private static final List<String> PARKS = List.of("园区", "所在地", "类型", "状态", "认定日期", "地址", "运营单位");
    private static final List<String> RECORD = List.of("类别", "日期或年度", "事项", "内容", "办件", "依据");

    private final ParkRecordReading reading;
    private final Parks parks;
    private final Authorities authorities;
    private final CurrentUser currentUser;

    ExportedParks(ParkRecordReading reading, Parks parks, Authorities authorities, CurrentUser currentUser) {
        this.reading = reading;
        this.parks = parks;
        this.authorities = authorities;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        return switch (list) {
            case "parks" -> Optional.of(parks());
            case "park-record" -> Optional.of(record(filters.getOrDefault("park", "")));
            default -> Optional.empty();
        };
    }

    private Sheet parks() {
        var actor = currentUser.require();
        var authority = authorities.get(
                actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，不能导出园区")));
        return Sheet.of(
                "园区",
                PARKS,
                parks.onRecord(authority.id(), actor.localityCodes()).stream()
                        .map(park -> List.of(
                                park.name(),
                                authority
                                        .locality(park.localityCode())
                                        .map(Authority.Locality::name)
                                        .orElse(park.localityCode()),
                                type(park),
                                state(park.state()),
                                written(park.recognisedOn()),
                                park.address(),
                                park.operator()))
                        .toList());
    }

    private static String type(Park park) {
        if (park.parkType() == null) {
            return "";
        }
        return park.parkType().equals("comprehensive") ? "综合性" : "专业性、行业性";
    }

    private static String state(Park.State state) {
        return switch (state) {
            case PLANNED -> "申报中";
            case PREPARING -> "筹建中";
            case RECOGNISED -> "已认定";
            case WITHDRAWN -> "已取消认定";
        };
    }

    private Sheet record(String parkId) {
        if (parkId.isBlank()) {
            throw NotFound.of("park", "园区", parkId);
        }
        var record = reading.of(parkId);
        var rows = new ArrayList<List<String>>();
        record.entries()
                .forEach(one -> rows.add(
                        row("记载", one.day().toString(), one.kindLabel(), one.text(), one.caseNumber(), one.article())));
        record.facts()
                .forEach(one -> rows.add(row(
                        "登记事项",
                        one.validFrom() + "起" + (one.validUntil() == null ? "" : "至" + one.validUntil()),
                        one.label(),
                        one.value(),
                        one.caseNumber(),
                        one.article())));
        record.figures()
                .forEach(one ->
                        rows.add(row("指标", one.period(), one.label(), one.value(), one.caseNumber(), one.article())));
        record.grades()
                .forEach(one -> rows.add(row(
                        "评估考核",
                        Integer.toString(one.year()),
                        one.matterName(),
                        Stream.of(one.gradeLabel(), one.score() == null ? "" : one.score() + "分")
                                .filter(text -> !text.isEmpty())
                                .reduce((first, second) -> first + "，" + second)
                                .orElse(""),
                        one.caseNumber(),
                        one.article())));
        record.sections().forEach(section -> section.lines()
                .forEach(line -> rows.add(row(
                        "附表",
                        "",
                        section.title(),
                        labelled(section.headings(), line.cells()),
                        line.caseNumber(),
                        section.article()))));
        return Sheet.of("园区档案 " + record.name(), RECORD, rows);
    }

    private static String labelled(List<String> headings, List<String> cells) {
        var parts = new ArrayList<String>();
        for (var i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                parts.add(headings.get(i) + "：" + cells.get(i));
            }
        }
        return String.join("；", parts);
    }

    private static List<String> row(
            String kind, String day, String what, String text, @Nullable CaseNumber caseNumber, String article) {
        return List.of(kind, day, what, text, caseNumber == null ? "" : caseNumber.value(), article);
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
