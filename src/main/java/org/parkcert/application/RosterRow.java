package org.parkcert.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 入园机构: one organisation of a roster, checked. Amounts in 万元.
 *
 * @param credential 许可证编号或备案号, null unless an agency
 * @param revenueYear null where no revenue was given
 * @param revenue 含代收代付
 * @param revenueNet 不含代收代付
 */
record RosterRow(
        String name,
        String creditCode,
        Kind kind,
        Status status,
        @Nullable String credential,
        boolean specialised,
        @Nullable Integer revenueYear,
        BigDecimal revenue,
        BigDecimal revenueNet,
        BigDecimal specialisedRevenue) {

    boolean isAgency() {
        return kind == Kind.AGENCY;
    }

    boolean isSpecialisedAgency() {
        return isAgency() && specialised;
    }

    /** 机构类别. */
    enum Kind implements Choice {
        AGENCY("agency", "经营性人力资源服务机构"),
        PUBLIC("public", "公共人力资源服务机构"),
        SUPPORTING("supporting", "其他、配套服务机构");

        private final String key;
        private final String label;

        Kind(String key, String label) {
            this.key = key;
            this.label = label;
        }

        @Override
        @JsonValue
        public String key() {
            return key;
        }

        @Override
        public String label() {
            return label;
        }

        @JsonCreator
        static Kind of(String text) {
            return Choice.find(values(), text).orElseThrow(() -> new IllegalArgumentException("未知的机构类别：" + text));
        }
    }

    /** 入驻状态. */
    enum Status implements Choice {
        SETTLED("settled", "已入驻"),
        SIGNED("signed", "已签协议"),
        INTENDED("intended", "拟入驻");

        private final String key;
        private final String label;

        Status(String key, String label) {
            this.key = key;
            this.label = label;
        }

        @Override
        @JsonValue
        public String key() {
            return key;
        }

        @Override
        public String label() {
            return label;
        }

        @JsonCreator
        static Status of(String text) {
            return Choice.find(values(), text).orElseThrow(() -> new IllegalArgumentException("未知的入驻状态：" + text));
        }
    }

    /** 选项: a key in JSON, a Chinese label in the workbook; either is understood in both. */
    interface Choice {

        String key();

        String label();

        static <C extends Choice> Optional<C> find(C[] choices, String text) {
            return Arrays.stream(choices)
                    .filter(choice ->
                            choice.key().equals(text) || choice.label().equals(text))
                    .findFirst();
        }
    }
}
