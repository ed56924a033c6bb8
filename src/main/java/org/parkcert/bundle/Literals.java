package org.parkcert.bundle;

import java.util.Optional;
import java.util.regex.Pattern;

/** 字面值: the expressions that say nothing but a value: {@code ${'text'}}, {@code ${12}}, {@code ${true}}. */
final class Literals {

    private static final Pattern LITERAL =
            Pattern.compile("\\$\\{\\s*(?:'(?<text>[^'{}\\\\]*)'|(?<plain>-?\\d+(?:\\.\\d+)?|true|false))\\s*}");

    private Literals() {}

    static Optional<String> of(String expression) {
        var match = LITERAL.matcher(expression.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var text = match.group("text");
        return Optional.of(text == null ? match.group("plain") : text);
    }
}
