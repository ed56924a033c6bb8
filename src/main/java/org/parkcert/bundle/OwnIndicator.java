package org.parkcert.bundle;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 自定指标: one that an authority uses besides the platform's. What it means and how values are read is the case file's.
 *
 * @param agenciesOver of a count that the roster proves: the revenue (万元) above which an agency counts
 */
public record OwnIndicator(
        String key,
        String name,
        String type,
        String source,
        boolean verified,
        @Nullable String unit,
        @Nullable BigDecimal max,
        @Nullable Integer decimals,
        Map<String, String> options,
        @Nullable BigDecimal agenciesOver) {}
