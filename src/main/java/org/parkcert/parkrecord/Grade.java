package org.parkcert.parkrecord;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 评估等次: one for each park, matter and year; a later one takes the place of the earlier, which stays on record.
 *
 * @param grade key of the authority's table of grades
 * @param gradeName what the authority calls it
 * @param gradePlace in its scale, 1 the best
 */
public record Grade(
        String parkId,
        String matter,
        int evaluationYear,
        String grade,
        String gradeName,
        int gradePlace,
        @Nullable BigDecimal score,
        CaseNumber caseNumber,
        @Nullable String clause) {}
