package org.parkcert.change;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 变更.
 *
 * @param content what holds after it
 * @param wantedFrom the day from which the locality reports it
 * @param validFrom the day from which it holds, null until that is settled
 */
public record Change(
        CaseNumber caseNumber,
        String parkId,
        ChangeKind changeKind,
        String content,
        LocalDate wantedFrom,
        LocalDateTime reportedAt,
        State state,
        @Nullable LocalDate validFrom) {

    /** 变更状态. */
    public enum State {
        REPORTED,
        SETTLED,
        EFFECTIVE,
        REFUSED
    }

    /** For people. */
    String shown() {
        return changeKind.label() + "：" + content;
    }
}
