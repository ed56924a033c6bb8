package org.parkcert.decision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 集体研究纪要: what a meeting resolved on the case before the leader decides (P-4).
 *
 * @param agreed whether the meeting agreed to what was put before it
 */
public record Minutes(
        CaseNumber caseNumber,
        LocalDate heldOn,
        Kind meetingKind,
        String minutesNumber,
        boolean agreed,
        String resolution,
        @Nullable String attendees,
        String recordedBy,
        LocalDateTime recordedAt) {

    /** 会议. */
    public enum Kind {
        BUREAU("bureau-meeting", "局务会"),
        PARTY_GROUP("party-group-meeting", "党组会");

        private final String key;
        private final String label;

        Kind(String key, String label) {
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
