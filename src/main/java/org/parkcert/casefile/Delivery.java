package org.parkcert.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.parkcert.shared.CaseNumber;

/**
 * 送达: when, to whom and how a document of the case was delivered (P-8).
 *
 * @param deliveredOn the recipient's periods start on the day after it
 * @param recipient 签收人
 * @param recordedBy account
 */
public record Delivery(
        long documentId,
        CaseNumber caseNumber,
        LocalDate deliveredOn,
        String recipient,
        Manner manner,
        String recordedBy,
        LocalDateTime recordedAt) {

    /** 送达方式. */
    public enum Manner {
        DIRECT("direct", "直接送达"),
        POST("post", "邮寄送达"),
        ELECTRONIC("electronic", "电子送达"),
        LEAVING("leaving", "留置送达"),
        ENTRUSTED("entrusted", "委托送达"),
        PUBLIC_NOTICE("public-notice", "公告送达");

        private final String key;
        private final String label;

        Manner(String key, String label) {
            this.key = key;
            this.label = label;
        }

        public String key() {
            return key;
        }

        public String label() {
            return label;
        }
    }
}
