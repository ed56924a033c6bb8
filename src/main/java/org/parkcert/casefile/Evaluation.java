package org.parkcert.casefile;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDateTime;

/**
 * 核对记录: an evaluation with all that explains it years later.
 *
 * @param subject what was judged, such as declared or verified figures
 * @param definitionId the engine's id of the version of the table
 * @param inputs JSON
 * @param result JSON
 */
public record Evaluation(
        long id,
        String subject,
        String decisionKey,
        String definitionId,
        int version,
        @JsonRawValue String inputs,
        @JsonRawValue String result,
        LocalDateTime evaluatedAt) {}
