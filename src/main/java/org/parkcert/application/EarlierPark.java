package org.parkcert.application;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authority;
import org.parkcert.shared.InvalidInput.Faults;

/**
 * 既有园区登记表: as an officer copies it from the document that recognised the park.
 *
 * @param matter by which it was recognised
 * @param parkType one of the matter's, null where the matter knows none
 * @param recognisedOn 认定日期, such as {@code 2022-03-01}
 * @param document 认定文号
 * @param note what else is known of the years before the platform: evaluations, subsidies, changes
 */
public record EarlierPark(
        NewApplication.@Nullable NewPark park,
        @Nullable String matter,
        @Nullable String parkType,
        @Nullable String recognisedOn,
        @Nullable String document,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 1500;

    void checkForm(Faults faults) {
        Objects.requireNonNullElse(park, NewApplication.NewPark.NOTHING).checkForm(faults);
        NewApplication.required("document", document, "认定文件的名称或者文号", faults);
        if (given(note).length() > LONGEST_NOTE) {
            faults.add("note", "too-long", "备注最多 " + LONGEST_NOTE + " 字，请精简");
        }
    }

    /** 认定日期; empty, with its fault told, where it can't be one. */
    Optional<LocalDate> recognisedOn(LocalDate today, Faults faults) {
        try {
            var day = LocalDate.parse(given(recognisedOn));
            if (day.isAfter(today)) {
                faults.add("recognisedOn", "in-future", "认定日期不能晚于今天");
                return Optional.empty();
            }
            return Optional.of(day);
        } catch (DateTimeParseException notADay) {
            faults.add(
                    "recognisedOn", given(recognisedOn).isEmpty() ? "required" : "not-a-date", "请填写认定日期，应如 2022-03-01");
            return Optional.empty();
        }
    }

    /** 认定事项 among those that are applied for under the rules. */
    Optional<Authority.Matter> matterOf(List<Authority.Matter> appliedFor, Faults faults) {
        var chosen = appliedFor.stream()
                .filter(one -> one.id().equals(given(matter))
                        || (appliedFor.size() == 1 && given(matter).isEmpty()))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.add("matter", given(matter).isEmpty() ? "required" : "unknown", "请选择认定事项");
        }
        return chosen;
    }

    @Nullable
    String parkTypeIn(Authority.Matter recognising, Faults faults) {
        var types = recognising.parkTypes();
        if (types.isEmpty()) {
            return null;
        }
        if (!types.contains(given(parkType))) {
            faults.add("parkType", given(parkType).isEmpty() ? "required" : "unknown", "请选择园区类型");
        }
        return given(parkType);
    }

    NewApplication.NewPark requirePark() {
        return Objects.requireNonNull(park);
    }

    String documentText() {
        return given(document);
    }

    Optional<String> findNote() {
        return Optional.of(given(note)).filter(text -> !text.isEmpty());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
