package org.parkcert.shared;

import java.util.HashMap;
import java.util.Map;

/** 变更前后, under the same two names in every audit row: {@code before} is empty where something begins, {@code after} where it ends. */
public final class Change {

    public static final String BEFORE = "before";
    public static final String AFTER = "after";

    private Change() {}

    /** @param before never personal data, as little as {@code after} */
    public static Map<String, String> of(String before, String after) {
        return Map.of(BEFORE, before, AFTER, after);
    }

    /** @param more what else the row says */
    public static Map<String, String> of(String before, String after, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put(BEFORE, before);
        details.put(AFTER, after);
        return Map.copyOf(details);
    }
}
