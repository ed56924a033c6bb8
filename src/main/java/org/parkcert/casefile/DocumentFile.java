package org.parkcert.casefile;

import java.time.LocalDateTime;

/** 版式文件: a document as PDF or OFD, made once. */
record DocumentFile(long documentId, Format fileFormat, String sha256, long byteCount, LocalDateTime madeAt) {

    /** 格式. */
    enum Format {
        PDF("application/pdf"),
        OFD("application/ofd");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return this == PDF ? ".pdf" : ".ofd";
        }
    }
}
