package org.parkcert.bundle;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * 惯例: what every experienced officer expects though no text says so. Each is an assumption that an administrator switches off
 * or changes under {@code practices} in {@code authority.yaml}. The law that it follows doesn't bind the procedure itself: hence
 * 参照. Another one may be named under {@code clauses}.
 */
public enum Practice {
    /** 受理: receipt at once; within the days an acceptance notice, a refusal or one request to supplement. */
    ACCEPTANCE("P-1", "《行政许可法》第三十二条", Map.of("acceptanceDays", 5)),
    /** 补正一次性告知: one list names everything; later only what new material shows. */
    ONE_REQUEST("P-2", "《行政许可法》第三十二条第一款第（四）项"),
    /** 回避: interests are declared before somebody acts. */
    RECUSAL("P-3", "《公务员法》第七十六条"),
    /** 集体研究: minutes on file before the weighty decisions. */
    COLLECTIVE_STUDY("P-4", "《重大行政决策程序暂行条例》第三十条"),
    /** 公示内容: how the authority is reached. */
    NOTICE_CONTENT("P-5", "《政府信息公开条例》第十五条"),
    /** 异议: answered in writing; leads are examined; a material change means a new notice. */
    OBJECTION("P-6", "《行政许可法》第三十六条"),
    /** 不利决定: told first, with statement and defence. */
    ADVERSE_DECISION("P-7", "《行政许可法》第七条、第三十八条第二款", Map.of("statementDays", 5)),
    /** 送达: proof of delivery. */
    DELIVERY("P-8", "《民事诉讼法》第八十七条"),
    /** 取消授牌: plaque taken back, registry updated, notice published. */
    PLAQUE_RETURN("P-9", "《行政许可法》第七十条"),
    /** 归档: the index is complete before the case counts as closed. */
    ARCHIVE("P-10", "《档案法》第十四条");

    private final String id;
    private final String law;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, Integer> settings;

    Practice(String id, String law) {
        this(id, law, Map.of());
    }

    Practice(String id, String law, Map<String, Integer> settings) {
        this.id = id;
        this.law = law;
        this.settings = Map.copyOf(settings);
    }

    public String id() {
        return id;
    }

    /** What people read for its id. */
    public String article() {
        return "惯例，参照" + law;
    }

    /** Its numbers by key, with the value that holds unless the file says another. */
    public Map<String, Integer> settings() {
        return settings;
    }

    static Optional<Practice> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
