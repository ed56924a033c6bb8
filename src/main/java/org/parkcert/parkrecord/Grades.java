package org.parkcert.parkrecord;

import java.util.List;
import java.util.Map;

/** 等次的名称: the keys that the authorities' tables of grades use. */
public final class Grades {

    /** From the best to the worst. */
    public static final List<String> KEYS = List.of("excellent", "good", "qualified", "unqualified");

    private static final Map<String, String> LABELS =
            Map.of("excellent", "优秀", "good", "良好", "qualified", "合格", "unqualified", "不合格");

    private Grades() {}

    /** A key that isn't known here is shown as it is. */
    public static String label(String grade) {
        return LABELS.getOrDefault(grade, grade);
    }
}
