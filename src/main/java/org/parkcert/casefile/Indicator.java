package org.parkcert.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.OwnIndicator;
import org.parkcert.shared.InvalidInput.Fault;

/**
 * 指标: what a figure or statement about a park is called, who gives it, and what a sensible value looks like.
 *
 * @param verified whether a site inspection checks it
 * @param max beyond it the value is taken for a slip of the pen, null for statements and choices
 * @param options choices by key, in Chinese
 * @param agenciesOver of a count of the roster: the revenue (万元) above which an agency counts
 */
public record Indicator(
        String key,
        String name,
        Type type,
        Source source,
        boolean verified,
        @Nullable String unit,
        @Nullable BigDecimal max,
        @Nullable Integer decimals,
        Map<String, String> options,
        @Nullable BigDecimal agenciesOver) {

    /** Plain notation only: no exponent that could blow up, no sign but minus. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private static final Pattern SHARE = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?/\\d{1,15}(\\.\\d{1,2})?");

    @JsonCreator
    public Indicator(
            String key,
            String name,
            Type type,
            Source source,
            boolean verified,
            @Nullable String unit,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            @Nullable Map<String, String> options,
            @Nullable BigDecimal agenciesOver) {
        this.key = key;
        this.name = name;
        this.type = type;
        this.source = source;
        this.verified = verified;
        this.unit = unit == null ? type.unit : unit;
        this.max = max;
        this.decimals = decimals == null ? type.decimals : decimals;
        this.options = options == null ? Map.of() : options;
        this.agenciesOver = agenciesOver;
    }

    static Indicator of(OwnIndicator own) {
        return new Indicator(
                own.key(),
                own.name(),
                Type.of(own.type()),
                Source.of(own.source()),
                own.verified(),
                own.unit(),
                own.max(),
                own.decimals(),
                own.options(),
                own.agenciesOver());
    }

    Indicator withOptions(Map<String, String> choices) {
        return new Indicator(key, name, type, source, verified, unit, max, decimals, choices, agenciesOver);
    }

    /** Whether an applicant types it, rather than the platform computing it. */
    public boolean isDeclared() {
        return source == Source.DECLARED;
    }

    public boolean isNumber() {
        return type.decimals != null;
    }

    /** 规范写法: the text as it is kept; the fault when it isn't a value of this indicator. */
    Reading read(String field, String typed) {
        var text = Forecast.normalised(typed);
        return switch (type) {
            case YES_NO -> yesNo(field, text);
            case CHOICE ->
                options.containsKey(text)
                        ? Reading.of(text)
                        : fault(
                                field,
                                "not-a-choice",
                                "应从“%s”中选择（填写 %s）"
                                        .formatted(
                                                String.join("、", options.values()),
                                                String.join("、", options.keySet())));
            case AREA, COUNT, MONEY ->
                Forecast.is(text) ? number(field, Forecast.amount(text)).asForecast() : number(field, text);
            case PERCENT -> number(field, text);
        };
    }

    /** For people: yes/no and choices in Chinese, a share rounded down to two decimals. */
    public String show(String value) {
        return switch (type) {
            case YES_NO -> Boolean.parseBoolean(value) ? "是" : "否";
            case CHOICE -> options.getOrDefault(value, value);
            case PERCENT -> Share.of(value).shown();
            case AREA, COUNT, MONEY -> value;
        };
    }

    private Reading yesNo(String field, String text) {
        return switch (text) {
            case "true", "是" -> Reading.of("true");
            case "false", "否" -> Reading.of("false");
            default -> fault(field, "not-yes-or-no", "应填写“是”或“否”（true 或 false）");
        };
    }

    private Reading number(String field, String text) {
        if (type == Type.PERCENT && SHARE.matcher(text).matches()) {
            return share(field, text);
        }
        if (!NUMBER.matcher(text).matches()) {
            return fault(field, "not-a-number", "应填写数字，不带单位、千分位逗号和空格");
        }
        var number = new BigDecimal(text);
        if (number.signum() < 0) {
            return fault(field, "negative", "不能是负数");
        }
        if (max != null && number.compareTo(max) > 0) {
            return fault(field, "too-large", "不能大于 " + max.toPlainString() + "，请核对数值和单位" + unitInBrackets());
        }
        if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
            return fault(
                    field,
                    "too-many-decimals",
                    decimals == 0 ? "应填写整数" : "最多保留 " + decimals + " 位小数" + unitInBrackets());
        }
        return Reading.of(number.toPlainString());
    }

    private Reading share(String field, String text) {
        var share = Share.of(text);
        return share.whole().signum() == 0 || share.part().compareTo(share.whole()) > 0
                ? fault(field, "not-a-share", "占比应为“部分/总数”，总数大于 0，部分不大于总数")
                : Reading.of(text);
    }

    private String unitInBrackets() {
        return unit == null ? "" : "（单位：" + unit + "）";
    }

    private Reading fault(String field, String code, String whatToDo) {
        return new Reading(null, new Fault(field, code, "“" + name + "”" + whatToDo));
    }

    /** Either the value as it is kept, or what is wrong with it. */
    record Reading(@Nullable String value, @Nullable Fault fault) {

        static Reading of(String value) {
            return new Reading(value, null);
        }

        Reading asForecast() {
            return value == null ? this : of(Forecast.of(value));
        }

        Optional<Fault> findFault() {
            return Optional.ofNullable(fault);
        }
    }

    /** 指标类型. */
    public enum Type {
        AREA("area", "平方米", 2),
        COUNT("count", "个", 0),
        PERCENT("percent", "%", 10),
        MONEY("money", "万元", 2),
        YES_NO("yesNo", null, null),
        CHOICE("choice", null, null);

        private final String key;
        private final @Nullable String unit;
        private final @Nullable Integer decimals;

        Type(String key, @Nullable String unit, @Nullable Integer decimals) {
            this.key = key;
            this.unit = unit;
            this.decimals = decimals;
        }

        @JsonValue
        public String key() {
            return key;
        }

        /** @throws IllegalArgumentException for an unknown key */
        @JsonCreator
        static Type of(String key) {
            return Arrays.stream(values())
                    .filter(type -> type.key.equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("未知的指标类型：" + key));
        }
    }

    /** 指标来源. */
    public enum Source {
        /** 申报单位填报 */
        DECLARED("declared", "由申报单位填报"),
        /** 入园机构名录 */
        ROSTER("roster", "由入园机构名录计算得出"),
        /** 园区名录 */
        REGISTRY("registry", "由园区名录计算得出"),
        /** 所在地 */
        LOCALITY("locality", "由所在地确定");

        private final String key;
        private final String explanation;

        Source(String key, String explanation) {
            this.key = key;
            this.explanation = explanation;
        }

        @JsonValue
        public String key() {
            return key;
        }

        public String explanation() {
            return explanation;
        }

        /** @throws IllegalArgumentException for an unknown key */
        @JsonCreator
        static Source of(String key) {
            return Arrays.stream(values())
                    .filter(source -> source.key.equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("未知的指标来源：" + key));
        }
    }
}
