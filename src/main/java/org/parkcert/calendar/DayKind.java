package org.parkcert.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** 日的种类: which days a period counts. */
public enum DayKind {

    /** 工作日. */
    WORKING_DAYS("working-days"),

    /** 自然日; an end on a rest day moves to the next working day. */
    CALENDAR_DAYS("calendar-days");

    private final String code;

    DayKind(String code) {
        this.code = code;
    }

    /** As diagrams and the API write it. */
    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<DayKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
