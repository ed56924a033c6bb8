package org.parkcert.parkrecord;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 档案记载: one line of a park's history.
 *
 * @param day from which it counts, Asia/Shanghai
 * @param text Chinese, as people read it
 * @param caseNumber null where no case led to it
 */
public record Entry(
        String parkId,
        EntryKind kind,
        LocalDate day,
        String text,
        @Nullable CaseNumber caseNumber,
        @Nullable String clause) {}
