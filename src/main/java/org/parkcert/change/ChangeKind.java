package org.parkcert.change;

import java.util.Arrays;
import java.util.Optional;
import org.parkcert.parkrecord.FactKey;

/** 变更事项. */
public enum ChangeKind {
    PLAN(FactKey.PLAN),
    BRANCH(FactKey.BRANCH),
    NAME(FactKey.NAME),
    ADDRESS(FactKey.ADDRESS),
    OPERATOR(FactKey.OPERATOR),
    OTHER("other");

    private final String key;

    ChangeKind(String key) {
        this.key = key;
    }

    /** As forms write it; the fact on the park's record. */
    public String key() {
        return key;
    }

    String label() {
        return this == OTHER ? "其他重大事项" : FactKey.label(key);
    }

    static Optional<ChangeKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
