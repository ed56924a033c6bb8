package org.parkcert.bundle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 规则行: what one matching row of a decision table says. */
public final class RuleRow {

    private final Map<String, @Nullable Object> outputs;

    public RuleRow(Map<String, @Nullable Object> outputs) {
        this.outputs = outputs;
    }

    /** @throws IllegalStateException when the output is missing: a table that passed the conventions has it */
    public String text(String output) {
        return find(output).orElseThrow(() -> new IllegalStateException("决策表缺少输出 " + output));
    }

    public Optional<String> find(String output) {
        return Optional.ofNullable(outputs.get(output)).map(Object::toString).filter(text -> !text.isBlank());
    }

    public BigDecimal number(String output) {
        return new BigDecimal(text(output));
    }

    public boolean flag(String output) {
        return Boolean.parseBoolean(text(output));
    }
}
