package org.parkcert.conventions;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clause numbers, each once and in the order of the regulation. */
final class Clauses {

    private static final Pattern CLAUSE = Pattern.compile("[A-Z]{1,4}-[0-9A-Za-z-]*[0-9A-Za-z]");
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百]+条(（[^）]+）)?|假定(?=：)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Clauses() {}

    /** Their numbers, or the articles where no numbers are written. */
    static String of(Stream<String> texts) {
        var written = texts.toList();
        var found = new TreeSet<String>(Comparator.comparing(Clauses::sortable));
        written.forEach(text -> CLAUSE.matcher(text).results().forEach(match -> found.add(match.group())));
        if (found.isEmpty()) {
            written.forEach(text -> ARTICLE.matcher(text).results().forEach(match -> found.add(match.group())));
        }
        return found.isEmpty() ? "–" : found.stream().collect(Collectors.joining("、"));
    }

    /** WZ-9-2 before WZ-10-1. */
    private static String sortable(String clause) {
        return NUMBER.matcher(clause)
                .replaceAll(number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
    }
}
