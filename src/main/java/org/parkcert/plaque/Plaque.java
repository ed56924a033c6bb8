package org.parkcert.plaque;

import java.time.LocalDate;
import java.util.Locale;
import org.parkcert.shared.CaseNumber;

/**
 * 标牌 of a recognised park (第十一条).
 *
 * @param plaqueNumber 128 random bits, can't be guessed
 */
public record Plaque(
        String plaqueNumber, String authority, String parkId, CaseNumber caseNumber, LocalDate awardedOn, State state) {

    /** 标牌状态. */
    public enum State {
        /** 有效 */
        VALID,
        /** 暂停 */
        SUSPENDED,
        /** 已取消 */
        WITHDRAWN;

        /** As the interface and the audit trail write it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
