package org.parkcert.parkrecord;

import java.util.Map;

/** 等次的名称: the keys that the authorities' tables of grades use. */
public final class Grades {

    private static final Map<String, String> LABELS =
            Map.of("excellent", "优秀", "good", "良好", "qualified", "合格", "unqualified", "不合格");

    private Grades() {}

    /** A key that isn't known here is shown as it is. */
    public static String label(String grade) {
        return LABELS.getOrDefault(grade, grade);
    }
}
