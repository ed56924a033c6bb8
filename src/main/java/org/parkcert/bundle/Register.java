package org.parkcert.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 登记簿: what the rules want on record without any procedure, such as the members of an alliance or a year's matching fund.
 *
 * @param perPark whether each entry belongs to a park, and is shown on its record
 * @param yearly whether each entry belongs to a year
 * @param clause one or several, separated by commas
 */
public record Register(
        String id,
        String name,
        String description,
        boolean perPark,
        boolean yearly,
        Set<Writer> writers,
        String clause,
        List<Column> columns) {

    public Optional<Column> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** 登记人. */
    public enum Writer {
        OFFICERS,
        LOCALITY;

        static Optional<Writer> of(String key) {
            return find(values(), key);
        }
    }

    /**
     * 栏目.
     *
     * @param unit null where it has none
     * @param choices empty but for a choice
     * @param personal whether it names people, so that it is erased after its retention
     */
    public record Column(
            String key,
            String label,
            Type type,
            boolean required,
            @Nullable String unit,
            List<String> choices,
            boolean personal) {

        /** 填写方式. */
        public enum Type {
            TEXT,
            PARAGRAPH,
            NUMBER,
            DATE,
            CHOICE;

            static Optional<Type> of(String key) {
                return find(values(), key);
            }
        }
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String key) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }
}
