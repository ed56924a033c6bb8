package org.parkcert.filecheck;

import java.util.Set;

/** 文件格式 that can be accepted; told from the content alone, a name proves nothing. */
public enum FileFormat {
    PDF("pdf", "application/pdf"),
    JPG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    DOC("doc", "application/msword"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    OFD("ofd", "application/ofd");

    private final String ending;
    private final String contentType;

    FileFormat(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    public String ending() {
        return ending;
    }

    public String contentType() {
        return contentType;
    }

    boolean isOneOf(Set<String> endings) {
        return endings.contains(ending) || (this == JPG && endings.contains("jpeg"));
    }
}
