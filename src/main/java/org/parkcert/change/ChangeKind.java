package org.parkcert.change;

import java.util.Arrays;
import java.util.Optional;
import org.parkcert.parkrecord.FactKey;

/** 变更事项. */
public enum ChangeKind {
    PLAN(FactKey.PLAN, 4000),
    BRANCH(FactKey.BRANCH, 4000),
    NAME(FactKey.NAME, 200),
    ADDRESS(FactKey.ADDRESS, 300),
    OPERATOR(FactKey.OPERATOR, 200),
    OTHER("other", 4000);

    private final String key;
    private final int longest;

    ChangeKind(String key, int longest) {
        this.key = key;
        this.longest = longest;
    }

    /** How long its content may be: the registry takes no more. */
    int longest() {
        return longest;
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
