package org.parkcert.casefile;

import java.util.Arrays;
import org.parkcert.bundle.Authority;

/** 办理结果: how a case ended. */
public enum Outcome {
    APPROVED("approved", "予以批准"),
    REFUSED("refused", "不予批准"),
    RETURNED("returned", "退回"),
    WITHDRAWN("withdrawn", "撤回"),
    LAPSED("lapsed", "失效");

    private final String key;
    private final String label;

    Outcome(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The value of the property {@code outcome} in diagrams and in JSON. */
    @com.fasterxml.jackson.annotation.JsonValue
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** A report or another matter that nobody applied for isn't approved of, it is done; it doesn't lapse, it ends. */
    public String labelFor(Authority.Matter matter) {
        if (matter.startedBy() == Authority.StartedBy.APPLICATION) {
            return label;
        }
        return switch (this) {
            case APPROVED -> "已办结";
            case LAPSED -> "终止";
            case REFUSED, RETURNED, WITHDRAWN -> label;
        };
    }

    /** @throws IllegalArgumentException for an unknown key */
    public static Outcome of(String key) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("未知的办理结果：" + key));
    }
}
