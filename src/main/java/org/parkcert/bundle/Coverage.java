package org.parkcert.bundle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 规则覆盖: whether each combination of inputs meets exactly one row. Tried with every value that a cell names and one between
 * each two numbers; beyond the outermost numbers nothing is asked, since a table needn't say where its inputs end.
 */
final class Coverage {

    private static final int MOST_COMBINATIONS = 50_000;

    /** What is wrong, with the inputs for which it is. */
    record Finding(boolean overlap, List<Integer> rows, String inputs) {}

    private final List<String> inputs;
    private final List<List<UnaryTests>> rows;

    private Coverage(List<String> inputs, List<List<UnaryTests>> rows) {
        this.inputs = inputs;
        this.rows = rows;
    }

    /** The first overlap and the first gap; none when a cell is written in a way that isn't understood here. */
    static List<Finding> findings(List<String> inputs, List<List<String>> cells) {
        var rows = new ArrayList<List<UnaryTests>>();
        for (var row : cells) {
            var read = row.stream().map(UnaryTests::read).toList();
            if (row.size() != inputs.size() || !read.stream().allMatch(Optional::isPresent)) {
                return List.of();
            }
            rows.add(read.stream().flatMap(Optional::stream).toList());
        }
        return new Coverage(inputs, rows).findings();
    }

    private List<Finding> findings() {
        var samples = IntStream.range(0, inputs.size()).mapToObj(this::samples).toList();
        if (samples.stream().mapToLong(List::size).reduce(1, (one, other) -> one * other) > MOST_COMBINATIONS) {
            return List.of();
        }
        var found =
                combinations(samples).map(this::judge).flatMap(Optional::stream).toList();
        return Stream.of(true, false)
                .flatMap(overlap -> found.stream()
                        .filter(finding -> finding.overlap() == overlap)
                        .limit(1))
                .toList();
    }

    private Optional<Finding> judge(List<Object> values) {
        var met = IntStream.range(0, rows.size())
                .filter(row -> IntStream.range(0, values.size())
                        .allMatch(column -> rows.get(row).get(column).test().test(values.get(column))))
                .boxed()
                .toList();
        if (met.size() == 1) {
            return Optional.empty();
        }
        var shown = IntStream.range(0, values.size())
                .mapToObj(column -> inputs.get(column) + " = " + values.get(column))
                .collect(Collectors.joining("，"));
        return Optional.of(new Finding(!met.isEmpty(), met, shown));
    }

    private List<Object> samples(int column) {
        var mentioned = rows.stream()
                .flatMap(row -> row.get(column).mentioned().stream())
                .collect(Collectors.toSet());
        var numbers = new TreeSet<BigDecimal>();
        var samples = new ArrayList<Object>();
        for (var value : mentioned) {
            if (value instanceof BigDecimal number) {
                numbers.add(number);
            } else if (!(value instanceof Boolean)) {
                samples.add(value);
            }
        }
        if (mentioned.stream().anyMatch(Boolean.class::isInstance)) {
            samples.addAll(List.of(true, false));
        }
        var previous = Optional.<BigDecimal>empty();
        for (var number : numbers) {
            previous.ifPresent(before -> samples.add(before.add(number).multiply(new BigDecimal("0.5"))));
            samples.add(number);
            previous = Optional.of(number);
        }
        return samples.isEmpty() ? List.of("任意值") : samples;
    }

    private static Stream<List<Object>> combinations(List<List<Object>> samples) {
        var combinations = Stream.of(List.of());
        for (var column : samples) {
            combinations = combinations.flatMap(
                    begun -> column.stream().map(value -> Stream.concat(begun.stream(), Stream.of(value))
                            .toList()));
        }
        return combinations;
    }
}
