package org.parkcert.bundle;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * 惯例: what every experienced officer expects though no text says so. Each is an assumption that an administrator switches off
 * or changes under {@code practices} in {@code authority.yaml}.
 */
public enum Practice {
    /** 受理: receipt at once; within the days an acceptance notice, a refusal or one request to supplement. */
    ACCEPTANCE("P-1", Map.of("acceptanceDays", 5)),
    /** 补正一次性告知: one list names everything; later only what new material shows. */
    ONE_REQUEST("P-2"),
    /** 回避: interests are declared before somebody acts. */
    RECUSAL("P-3"),
    /** 集体研究: minutes on file before the weighty decisions. */
    COLLECTIVE_STUDY("P-4"),
    /** 公示内容: how the authority is reached. */
    NOTICE_CONTENT("P-5"),
    /** 异议: answered in writing; leads are examined; a material change means a new notice. */
    OBJECTION("P-6"),
    /** 不利决定: told first, with statement and defence. */
    ADVERSE_DECISION("P-7", Map.of("statementDays", 5)),
    /** 送达: proof of delivery. */
    DELIVERY("P-8"),
    /** 取消授牌: plaque taken back, registry updated, notice published. */
    PLAQUE_RETURN("P-9"),
    /** 归档: the index is complete before the case counts as closed. */
    ARCHIVE("P-10");

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, Integer> settings;

    Practice(String id) {
        this(id, Map.of());
    }

    Practice(String id, Map<String, Integer> settings) {
        this.id = id;
        this.settings = Map.copyOf(settings);
    }

    public String id() {
        return id;
    }

    /** Its numbers by key, with the value that holds unless the file says another. */
    public Map<String, Integer> settings() {
        return settings;
    }

    static Optional<Practice> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
