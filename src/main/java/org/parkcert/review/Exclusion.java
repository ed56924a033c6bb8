package org.parkcert.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** 不能抽取的原因 (P-3): why somebody of the pool keeps out of a draw. The code stands in records for good. */
public enum Exclusion {
    NO_ACCOUNT("no-account", "没有可用的账号"),
    SUSPENDED("suspended", "暂停使用"),
    NOT_YET_APPOINTED("not-yet-appointed", "聘期尚未开始"),
    EXPIRED("expired", "聘期已满"),
    LOCALITY("locality", "所在单位属于申报所在地"),
    OPERATOR("operator", "任职于园区或其运营单位"),
    ORGANISATION("organisation", "任职于入园机构"),
    ACTED_FOR_PARK("acted-for-park", "曾参与该园区办件的审查或考察"),
    DECLARED_CASE("declared-case", "已声明对本办件回避"),
    DECLARED_PARK("declared-park", "已声明与该园区或其运营单位有利害关系"),
    DECLARED_ORGANISATION("declared-organisation", "已声明与入园机构有利害关系"),
    ON_PANEL("on-panel", "已在本办件专家组中，或已回避");

    private final String code;
    private final String label;

    Exclusion(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    @JsonCreator
    static Exclusion of(String code) {
        return Arrays.stream(values())
                .filter(exclusion -> exclusion.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("未知的回避原因：" + code));
    }
}
