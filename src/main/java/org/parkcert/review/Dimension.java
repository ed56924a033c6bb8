package org.parkcert.review;

import java.math.BigDecimal;
import org.parkcert.bundle.RuleRow;

/**
 * 论证维度: one row of the authority's table.
 *
 * @param weight its part of the sum of the table's weights
 */
record Dimension(String key, String name, BigDecimal weight, String description) {

    static Dimension of(RuleRow row) {
        return new Dimension(
                row.text("key"),
                row.text("name"),
                row.number("weight"),
                row.find("description").orElse(""));
    }

    /** Name of the form field. */
    String field() {
        return "score_" + key;
    }
}
