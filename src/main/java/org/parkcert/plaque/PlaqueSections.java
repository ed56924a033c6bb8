package org.parkcert.plaque;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.Practice;
import org.parkcert.parkrecord.RecordSections;
import org.parkcert.shared.ChineseDate;
import org.springframework.stereotype.Component;

/** 档案中的标牌: every plaque that the park ever had, as it stands now. */
@Component
class PlaqueSections implements RecordSections {

    private static final List<String> HEADINGS = List.of("标牌编号", "授牌日期", "状态");

    private final PlaqueMapper plaques;

    PlaqueSections(PlaqueMapper plaques) {
        this.plaques = plaques;
    }

    @Override
    public List<Section> of(Authority authority, Set<String> parkIds, LocalDate today) {
        var lines = plaques.ofParks(parkIds).stream()
                .map(plaque -> new Line(
                        List.of(plaque.plaqueNumber(), ChineseDate.of(plaque.awardedOn()), label(plaque.state())),
                        plaque.caseNumber()))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Section("标牌", Practice.PLAQUE_RETURN.id(), null, HEADINGS, lines));
    }

    private static String label(Plaque.State state) {
        return switch (state) {
            case VALID -> "有效";
            case SUSPENDED -> "暂停";
            case WITHDRAWN -> "已作废";
        };
    }
}
