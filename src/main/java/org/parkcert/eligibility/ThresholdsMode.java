package org.parkcert.eligibility;

/** 条件的效力: whether a table of conditions stops a case or only advises those who decide. */
public enum ThresholdsMode {
    BLOCKING,
    ADVISORY;

    /** @param key {@code blocking} or {@code advisory}, as a diagram hands it in */
    public static ThresholdsMode of(String key) {
        return switch (key) {
            case "blocking" -> BLOCKING;
            case "advisory" -> ADVISORY;
            default -> throw new IllegalArgumentException("thresholdsMode 只能是 blocking 或 advisory，实际为 " + key);
        };
    }

    /** What follows from the verdict in this mode: an advisory verdict stops nobody. */
    public Verdict.Result consequenceOf(Verdict verdict) {
        return this == ADVISORY ? Verdict.Result.ELIGIBLE : verdict.outcome();
    }
}
