package org.parkcert.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** 归档状态 of a case that has its outcome. */
public enum ArchiveState {
    /** 办结待归档: something is missing in the file */
    PENDING("办结待归档"),
    ARCHIVED("已归档");

    private final String label;

    ArchiveState(String label) {
        this.label = label;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }
}
