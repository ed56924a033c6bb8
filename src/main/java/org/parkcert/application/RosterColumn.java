package org.parkcert.application;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 名录的列, in the order of the workbook. */
enum RosterColumn {
    NAME("name", "机构名称", "必填，同一名录中不得重复。"),
    CREDIT_CODE("creditCode", "统一社会信用代码", "必填，18 位，按 GB 32100-2015 校验；请以文本格式填写。同一名录中不得重复。"),
    KIND("kind", "机构类别", "必填，从下拉列表选择。", RosterRow.Kind.values()),
    STATUS("status", "入驻状态", "必填，从下拉列表选择。", RosterRow.Status.values()),
    CREDENTIAL("credential", "许可证编号或备案号", "经营性机构必填：人力资源服务许可证、劳务派遣经营许可证或备案的编号，至少一个。"),
    SPECIALISED("specialised", "是否专业性机构", "经营性机构必填，填“是”或“否”；其他机构可不填。", YesNo.values()),
    REVENUE_YEAR("revenueYear", "营收年度", "填写营收的须填，为申报年份的上一个自然年度，如 2025。"),
    REVENUE("revenue", "上年度营业收入（万元，含代收代付）", "经营性机构必填，不小于 0，最多两位小数，单位万元，不带千分位逗号。"),
    REVENUE_NET("revenueNet", "其中不含代收代付", "经营性机构必填，单位万元，不大于上年度营业收入。"),
    SPECIALISED_REVENUE("specialisedRevenue", "其中专业服务收入（万元）", "专业性机构必填，单位万元，不大于上年度营业收入；其他机构不填视为没有。");

    private final String key;
    private final String heading;
    private final String explanation;

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<RosterRow.Choice> choices;

    RosterColumn(String key, String heading, String explanation, RosterRow.Choice... choices) {
        this.key = key;
        this.heading = heading;
        this.explanation = explanation;
        this.choices = List.of(choices);
    }

    String key() {
        return key;
    }

    String heading() {
        return heading;
    }

    String explanation() {
        return explanation;
    }

    List<String> labels() {
        return choices.stream().map(RosterRow.Choice::label).toList();
    }

    /** What stands in the cell for a value: the label of a choice, else the value. */
    String shown(String value) {
        return choices.stream()
                .filter(choice -> choice.key().equals(value))
                .map(RosterRow.Choice::label)
                .findFirst()
                .orElse(value);
    }

    /** Letter of the column in the template. */
    String letter() {
        return letter(index());
    }

    /** Place of the column in the template, from 0. */
    int index() {
        return List.of(values()).indexOf(this);
    }

    static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letter(index / 26 - 1) + (char) ('A' + index % 26);
    }

    /** By its key or its heading, whatever the width of its brackets. */
    static Optional<RosterColumn> find(String text) {
        var wanted = plain(text);
        return Arrays.stream(values())
                .filter(column ->
                        column.key.equals(text.strip()) || plain(column.heading).equals(wanted))
                .findFirst();
    }

    private static String plain(String heading) {
        return heading.replaceAll("\\s", "").replace('(', '（').replace(')', '）').replace(',', '，');
    }

    /** 是/否. */
    enum YesNo implements RosterRow.Choice {
        YES("true", "是"),
        NO("false", "否");

        private final String key;
        private final String label;

        YesNo(String key, String label) {
            this.key = key;
            this.label = label;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
