package org.parkcert.process;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with one spelling and one type. Only values the engine stores natively are offered, so
 * every variable stays readable in Cockpit and usable in FEEL and in forms.
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<T, Object> encode;
    private final Function<Object, T> decode;

    private ProcessVariable(String name, Function<T, Object> encode, Function<Object, T> decode) {
        this.name = name;
        this.encode = encode;
        this.decode = decode;
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, value -> value, String.class::cast);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
    }

    public static ProcessVariable<Integer> count(String name) {
        return new ProcessVariable<>(name, value -> value, ProcessVariable::number);
    }

    /** What a diagram types into the input of a step is text. */
    private static int number(Object value) {
        return value instanceof Number number
                ? number.intValue()
                : Integer.parseInt(value.toString().strip());
    }

    /** An exact number; kept as text, since the engine knows no decimals. */
    public static ProcessVariable<BigDecimal> decimal(String name) {
        return new ProcessVariable<>(
                name,
                BigDecimal::toPlainString,
                value -> new BigDecimal(value.toString().strip()));
    }

    public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> type) {
        return new ProcessVariable<>(name, Enum::name, value -> Enum.valueOf(type, (String) value));
    }

    public static ProcessVariable<LocalDateTime> moment(String name) {
        var zone = ZoneId.of("Asia/Shanghai");
        return new ProcessVariable<>(
                name,
                value -> Date.from(value.atZone(zone).toInstant()),
                value -> LocalDateTime.ofInstant(((Date) value).toInstant(), zone));
    }

    public String name() {
        return name;
    }

    public T in(VariableScope scope) {
        return findIn(scope).orElseThrow(() -> new IllegalStateException("Process variable missing: " + name));
    }

    public Optional<T> findIn(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(decode);
    }

    /** Among values that were read at once. */
    public Optional<T> findAmong(Map<String, Object> values) {
        return Optional.ofNullable(values.get(name)).map(decode);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, encode.apply(value));
    }
}
