package org.parkcert.casefile;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 指标值: values by indicator key, as text: numbers in plain decimal notation, yes/no as {@code true}/{@code false}, choices
 * by their key. A share that must be compared exactly is kept as {@code part/whole} (such as {@code 14/20}).
 */
public record Indicators(Map<String, String> values) {

    public static final Indicators NONE = new Indicators(Map.of());

    public Indicators {
        values = Map.copyOf(values);
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public Optional<BigDecimal> number(String key) {
        return find(key).map(Forecast::amount).map(BigDecimal::new);
    }

    /** These values, with those of the other in their place where it has any. */
    public Indicators with(Indicators other) {
        var merged = new LinkedHashMap<>(values);
        merged.putAll(other.values);
        return new Indicators(merged);
    }

    public Indicators with(String key, String value) {
        return with(new Indicators(Map.of(key, value)));
    }
}
