package org.parkcert.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 条款名称: the article that a clause's id stands for, as the regulation names it: {@code WZ-9-1c} is 第九条（一）. Ids stay the key;
 * people read the article. The name of the longest prefix counts, so that {@code WZ-9-1} names all of its conditions.
 */
public final class Articles {

    private final Map<String, String> names;

    /** @param names articles by id or by its beginning */
    public Articles(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /**
     * @param clauses one id or several, separated by commas
     * @return their articles, each once; ids that have none (another authority's, in a shared step) are left out, unless
     *     none has one: then the ids as they are
     */
    public String of(@Nullable String clauses) {
        if (clauses == null) {
            return "";
        }
        var named = split(clauses).stream()
                .flatMap(id -> find(id).stream())
                .distinct()
                .collect(Collectors.joining("、"));
        return named.isEmpty() ? clauses : named;
    }

    /** Whether the id, or a beginning of it, has a name. */
    public boolean isNamed(String clause) {
        return find(clause).isPresent();
    }

    private Optional<String> find(String id) {
        for (var end = id.length(); end > 0; end--) {
            if (end == id.length() || isBorder(id.charAt(end - 1), id.charAt(end))) {
                var name = names.get(id.substring(0, end));
                if (name != null) {
                    return Optional.of(name);
                }
            }
        }
        return Practice.of(id).map(Practice::article);
    }

    /** {@code WZ-1} isn't a beginning of {@code WZ-10}, {@code WZ-9-1} is one of {@code WZ-9-1c}. */
    private static boolean isBorder(char before, char after) {
        return after == '-' || (Character.isDigit(before) && Character.isLetter(after));
    }

    private static List<String> split(String clauses) {
        return Arrays.stream(clauses.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
