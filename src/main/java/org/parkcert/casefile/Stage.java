package org.parkcert.casefile;

import java.util.Arrays;

/** 办理阶段, in the order in which a case passes them; in parallel the earliest open one counts. */
public enum Stage {
    RECEIPT("receipt", "收件"),
    ACCEPTANCE("acceptance", "受理"),
    EXAMINATION("examination", "审查"),
    PUBLIC_NOTICE("public-notice", "公示"),
    DECISION("decision", "决定"),
    DELIVERY("delivery", "送达"),
    CLOSED("closed", "办结");

    private final String key;
    private final String label;

    Stage(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The value of the property {@code stage} in diagrams and in JSON. */
    @com.fasterxml.jackson.annotation.JsonValue
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException for an unknown key */
    public static Stage of(String key) {
        return Arrays.stream(values())
                .filter(stage -> stage.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("未知的办理阶段：" + key));
    }
}
