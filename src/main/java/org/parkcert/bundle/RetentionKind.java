package org.parkcert.bundle;

import java.util.Arrays;
import java.util.Optional;

/** 个人信息的种类, each with a retention of its own, counted from the end of the case. */
public enum RetentionKind {
    /** 联系人: of parks, of who receives a document */
    CONTACTS("contacts", "联系人"),
    /** 异议人 */
    OBJECTORS("objectors", "异议人"),
    /** 专家和办理人员: interests they declared, panels, those present at meetings */
    EXPERTS("experts", "专家和办理人员"),
    /** 登记在册的人员, counted from the day from which an entry no longer holds */
    STAFF("staff", "登记簿所列人员");

    private final String key;
    private final String label;

    RetentionKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    static Optional<RetentionKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
