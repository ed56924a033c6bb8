package org.parkcert.bundle;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 条件单元格: what a cell of a decision table asks of its input, as far as it is written with values, comparisons, intervals
 * and {@code not(…)}. Enough to find gaps and overlaps without an engine.
 *
 * @param mentioned the values named in it: numbers as {@link BigDecimal}, texts, booleans
 */
record UnaryTests(Predicate<Object> test, Set<Object> mentioned) {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(" + NUMBER + ")");
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[(\\]])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([])\\[])");
    private static final Pattern LITERAL = Pattern.compile(NUMBER + "|true|false|\"[^\"]*\"");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COMMAS_BETWEEN_TEXTS = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** @return empty when it is written in another way, which is the engine's to understand */
    static Optional<UnaryTests> read(String cell) {
        var text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(new UnaryTests(value -> true, Set.of()));
        }
        var not = NOT.matcher(text);
        if (not.matches()) {
            return read(not.group(1)).map(inner -> new UnaryTests(inner.test().negate(), inner.mentioned()));
        }
        var alternatives = Stream.of(COMMAS_BETWEEN_TEXTS.split(text, -1))
                .map(part -> one(part.strip()))
                .toList();
        return alternatives.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        anyOf(alternatives.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static UnaryTests anyOf(List<UnaryTests> alternatives) {
        var mentioned = new HashSet<Object>();
        alternatives.forEach(alternative -> mentioned.addAll(alternative.mentioned()));
        return new UnaryTests(
                value -> alternatives.stream()
                        .anyMatch(alternative -> alternative.test().test(value)),
                Set.copyOf(mentioned));
    }

    private static Optional<UnaryTests> one(String text) {
        var comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            var bound = new BigDecimal(comparison.group(2));
            return Optional.of(new UnaryTests(numbers(compared(comparison.group(1), bound)), Set.of(bound)));
        }
        var interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            var from = new BigDecimal(interval.group(2));
            var to = new BigDecimal(interval.group(3));
            var above = compared(interval.group(1).equals("[") ? ">=" : ">", from);
            var below = compared(interval.group(4).equals("]") ? "<=" : "<", to);
            return Optional.of(new UnaryTests(
                    numbers(above.and(below)), from.compareTo(to) == 0 ? Set.of(from) : Set.of(from, to)));
        }
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        var literal = literal(text);
        return Optional.of(new UnaryTests(value -> same(literal, value), Set.of(literal)));
    }

    private static Object literal(String text) {
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        return Set.of("true", "false").contains(text) ? Boolean.valueOf(text) : new BigDecimal(text);
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal otherNumber) {
            return number.compareTo(otherNumber) == 0;
        }
        return one.equals(other);
    }

    private static Predicate<Object> numbers(Predicate<BigDecimal> test) {
        return value -> value instanceof BigDecimal number && test.test(number);
    }

    private static Predicate<BigDecimal> compared(String comparison, BigDecimal bound) {
        return switch (comparison) {
            case "<" -> value -> value.compareTo(bound) < 0;
            case "<=" -> value -> value.compareTo(bound) <= 0;
            case ">" -> value -> value.compareTo(bound) > 0;
            default -> value -> value.compareTo(bound) >= 0;
        };
    }
}
