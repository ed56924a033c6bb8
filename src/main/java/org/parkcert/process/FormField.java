package org.parkcert.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * A field that completing a user task submits, with one spelling and one type. It lives on the task alone (the kit keeps
 * submitted fields away from the process), so it is read in a {@code complete} listener.
 */
public final class FormField<T> {

    private final String name;
    private final Function<Object, T> decode;

    private FormField(String name, Function<Object, T> decode) {
        this.name = name;
        this.decode = decode;
    }

    /** Free text, stripped; blank counts as absent. */
    public static FormField<String> text(String name) {
        return new FormField<>(name, value -> value.toString().strip());
    }

    public static FormField<Boolean> flag(String name) {
        return new FormField<>(name, value -> Boolean.parseBoolean(value.toString()));
    }

    /** Several keys: a list, a JSON array of strings as Tasklist sends it, or text separated by commas. */
    public static FormField<List<String>> keys(String name) {
        return new FormField<>(name, FormField::keysOf);
    }

    public Optional<T> findIn(DelegateTask task) {
        return Optional.ofNullable(task.getVariableLocal(name))
                .filter(value -> !value.toString().isBlank())
                .map(decode);
    }

    public String name() {
        return name;
    }

    private static List<String> keysOf(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Object::toString).toList();
        }
        return Arrays.stream(value.toString().split("[\\[\\]\",，、;；\\s]+"))
                .filter(key -> !key.isBlank())
                .toList();
    }
}
