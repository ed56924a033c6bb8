package org.parkcert.parkrecord;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 登记事项: holds from its day until the day before the next one's.
 *
 * @param fact one of {@link FactKey}
 */
public record Fact(
        String parkId,
        String fact,
        String value,
        LocalDate validFrom,
        @Nullable CaseNumber caseNumber,
        @Nullable String clause) {}
