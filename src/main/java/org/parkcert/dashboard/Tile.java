package org.parkcert.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authority;

/** 总览的一块: figures of one feature. Whoever keeps them answers, with a fixed number of statements. */
public interface Tile {

    /**
     * @param localityCodes empty for all of the authority
     * @return empty where there is nothing to show for such an authority
     */
    Optional<View> of(Authority authority, Set<String> localityCodes, LocalDate today);

    /**
     * 一块的内容: a table that is complete by itself, and a chart of it where one helps.
     *
     * @param id stable, lower case
     * @param clause one or several, null where it has none
     */
    record View(
            String id,
            String title,
            @Nullable String clause,
            List<String> headings,
            List<List<String>> lines,
            @Nullable Chart chart) {}

    /** @param series each with as many values as there are categories */
    record Chart(Kind kind, List<String> categories, List<Series> series) {

        /** 图的种类. */
        public enum Kind {
            BAR,
            STACKED,
            PIE
        }
    }

    /** 数据列. */
    record Series(String name, List<BigDecimal> values) {

        public static Series of(String name, List<? extends Number> values) {
            return new Series(
                    name,
                    values.stream()
                            .map(value -> new BigDecimal(value.toString()))
                            .toList());
        }
    }
}
