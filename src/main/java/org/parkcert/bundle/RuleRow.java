package org.parkcert.bundle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 规则行: what one matching row of a decision table says. */
public final class RuleRow {

    /** Comes beside the table's own outputs. */
    public static final String ARTICLE = "article";

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

    /** 依据条款 for people: its article; the clause's id where the authority gives it no name. */
    public String article() {
        return find(ARTICLE).orElseGet(() -> text("clause"));
    }

    public BigDecimal number(String output) {
        return new BigDecimal(text(output));
    }

    public boolean flag(String output) {
        return Boolean.parseBoolean(text(output));
    }
}
