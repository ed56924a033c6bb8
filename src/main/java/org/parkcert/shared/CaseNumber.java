package org.parkcert.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** 办件编号: prefix, year and gapless sequence, such as {@code WZ-2026-0001}; the business key of every process of the case. */
public record CaseNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,9}-\\d{4}-\\d{4,8}");

    /** @throws IllegalArgumentException with a message in Chinese when the text isn't a case number */
    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("办件编号格式不正确，应如 AB-2026-0001");
        }
    }

    @JsonCreator
    public static CaseNumber of(String value) {
        return new CaseNumber(value);
    }

    /** Empty for the business key of a process that belongs to no case (yet). */
    public static Optional<CaseNumber> find(String businessKey) {
        return FORM.matcher(businessKey).matches() ? Optional.of(new CaseNumber(businessKey)) : Optional.empty();
    }

    public static CaseNumber of(String prefix, int year, int sequence) {
        return new CaseNumber("%s-%d-%04d".formatted(prefix, year, sequence));
    }

    @Override
    public String toString() {
        return value;
    }
}
