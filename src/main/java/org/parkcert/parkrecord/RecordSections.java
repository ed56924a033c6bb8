package org.parkcert.parkrecord;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authority;
import org.parkcert.shared.CaseNumber;

/** 档案附表: what another feature keeps of a park and shows on its record. Whoever keeps it answers, with a fixed number of statements. */
public interface RecordSections {

    /** @param parkIds all under which the park was registered */
    List<Section> of(Authority authority, Set<String> parkIds, LocalDate today);

    /**
     * 附表.
     *
     * @param link address of a page with more, null where there is none
     * @param clause null where it has none
     */
    record Section(
            String title, @Nullable String clause, @Nullable String link, List<String> headings, List<Line> lines) {}

    /**
     * 附表的一行.
     *
     * @param cells as many as headings
     * @param caseNumber null where no case led to it
     */
    record Line(List<String> cells, @Nullable CaseNumber caseNumber) {}
}
