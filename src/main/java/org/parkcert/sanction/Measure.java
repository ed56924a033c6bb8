package org.parkcert.sanction;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 处理措施. */
public enum Measure {
    RECTIFICATION("责令限期整改"),
    REPAYMENT("责令退还补助资金"),
    WITHDRAWAL("取消授牌"),
    OTHER("其他处理措施");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Measure> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** Of a list of keys separated by commas, in the order of the measures; unknown ones are left out. */
    static List<Measure> among(Collection<String> keys) {
        return Arrays.stream(values()).filter(one -> keys.contains(one.key())).toList();
    }

    static List<Measure> of(String keys) {
        return among(Arrays.stream(keys.split(",", -1)).map(String::strip).toList());
    }

    static String keys(Collection<Measure> measures) {
        return String.join(",", measures.stream().map(Measure::key).toList());
    }
}
