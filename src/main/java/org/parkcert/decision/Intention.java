package org.parkcert.decision;

import java.util.Locale;

/** 拟作决定: what the examination leads to, before the leader decides. */
public enum Intention {
    /** 拟予认定 */
    APPROVE("approval", "批复"),
    /** 拟不予认定 */
    REFUSE("refusal", "不予认定决定书"),
    /** 拟退回 */
    RETURN("return", "退回通知书");

    private final String template;
    private final String title;

    Intention(String template, String title) {
        this.template = template;
        this.title = title;
    }

    /** The value of the process variable {@code intention}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String template() {
        return template;
    }

    String title() {
        return title;
    }
}
