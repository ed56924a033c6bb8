package org.parkcert.expert;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authority;
import org.parkcert.shared.InvalidInput.Faults;

/**
 * 专家登记: an expert as somebody typed him; nothing in it is trusted.
 *
 * @param userId blank for a new account that is named by itself
 * @param chair 是 or 否, true or false; blank for 否
 */
public record ExpertForm(
        @Nullable String userId,
        @Nullable String name,
        @Nullable String employer,
        @Nullable String localityCode,
        @Nullable List<String> fields,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable String chair,
        @Nullable Boolean suspended) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMPLOYER = 200;
    private static final int LONGEST_FIELD = 30;
    private static final int MOST_FIELDS = 10;

    String typedUserId() {
        return stripped(userId);
    }

    /** What is typed, with a placeholder where it is at fault; the account is the pool's business. */
    Expert checked(Authority authority, String place, Faults faults) {
        var from = date(place + "validFrom", validFrom, "聘期起始日", faults);
        var until = date(place + "validUntil", validUntil, "聘期截止日", faults);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            faults.add(place + "validUntil", "before-start", "聘期截止日不能早于起始日");
        }
        return new Expert(
                typedUserId(),
                authority.id(),
                text(place + "name", name, LONGEST_NAME, "请填写专家姓名", faults),
                text(place + "employer", employer, LONGEST_EMPLOYER, "请填写所在单位，用于判断是否需要回避", faults),
                locality(authority, place, faults),
                checkedFields(place, faults),
                from.orElse(LocalDate.EPOCH),
                until.orElse(LocalDate.EPOCH),
                chair(place, faults),
                Boolean.TRUE.equals(suspended));
    }

    private boolean chair(String place, Faults faults) {
        var typed = stripped(chair);
        return switch (typed) {
            case "true", "是" -> true;
            case "", "false", "否" -> false;
            default -> {
                faults.add(place + "chair", "not-yes-or-no", "可任组长填“是”“否”或者留空，现为“" + typed + "”");
                yield false;
            }
        };
    }

    private @Nullable String locality(Authority authority, String place, Faults faults) {
        var code = stripped(localityCode);
        if (code.isEmpty()) {
            return null;
        }
        if (authority.locality(code).isEmpty()) {
            faults.add(place + "localityCode", "unknown", "没有代码为“" + code + "”的县（市、区），请从列表中选择；不属于任何县（市、区）的留空");
        }
        return code;
    }

    private List<String> checkedFields(String place, Faults faults) {
        var given = new TreeSet<String>();
        if (fields != null) {
            fields.stream()
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .filter(field -> !field.isEmpty())
                    .forEach(given::add);
        }
        if (given.isEmpty()) {
            faults.add(place + "fields", "required", "请填写专业领域，几个的用顿号分开，如 法律、产业规划");
        } else if (given.size() > MOST_FIELDS) {
            faults.add(place + "fields", "too-many", "专业领域最多填写 " + MOST_FIELDS + " 个");
        }
        for (var field : given) {
            if (field.length() > LONGEST_FIELD || field.contains(",")) {
                faults.add(place + "fields", "malformed", "专业领域“" + field + "”不能含逗号，且不超过 " + LONGEST_FIELD + " 个字");
            }
        }
        return List.copyOf(given);
    }

    private static String text(String field, @Nullable String text, int longest, String request, Faults faults) {
        var content = stripped(text);
        if (content.isEmpty()) {
            faults.add(field, "required", request);
        } else if (content.length() > longest) {
            faults.add(field, "too-long", "不能超过 " + longest + " 个字");
        }
        return content;
    }

    private static Optional<LocalDate> date(String field, @Nullable String text, String name, Faults faults) {
        var typed = stripped(text);
        if (typed.isEmpty()) {
            faults.add(field, "required", "请填写" + name + "，如 2026-01-01");
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException notADate) {
            faults.add(field, "not-a-date", name + "“" + typed + "”不是有效日期，请按 2026-01-01 的格式填写");
            return Optional.empty();
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
