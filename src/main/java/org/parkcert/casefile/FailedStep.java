package org.parkcert.casefile;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 未通过的环节 of a case.
 *
 * @param step such as {@code inspection}
 * @param deliveredAt when the result was delivered; null before
 */
public record FailedStep(
        CaseNumber caseNumber, String step, LocalDateTime failedAt, @Nullable LocalDateTime deliveredAt) {}
