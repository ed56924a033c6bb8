package org.parkcert.sanction;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.CaseFile;
import org.parkcert.shared.CaseNumber;

/**
 * 处理 of a park by one case; where its measure didn't help, the same case comes to the next one in another turn.
 *
 * @param turn 1 for the first
 * @param clause of the text by which it is done, null where the caller names none
 * @param facts null before the officer recorded them
 * @param evidence 证据, one a line
 * @param offered measures that the text knows
 * @param intended those that are told
 * @param intendedRepayment 万元 that are told as to be ordered back, null unless that is intended
 * @param otherMeasure what the other measure is, null where none is intended
 * @param measures what the leader chose among them; null before, empty for none
 * @param repaymentAmount 万元, null unless the subsidy is ordered back
 */
public record Sanction(
        CaseNumber caseNumber,
        String authority,
        String parkId,
        int turn,
        @Nullable String clause,
        @Nullable String facts,
        @Nullable String evidence,
        String offered,
        String intended,
        @Nullable BigDecimal intendedRepayment,
        @Nullable String otherMeasure,
        @Nullable String recordedBy,
        @Nullable LocalDateTime recordedAt,
        @Nullable String measures,
        @Nullable BigDecimal repaymentAmount,
        @Nullable String decisionComment,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        @Nullable Long documentId,
        @Nullable String documentNumber) {

    /** 立案: what the text offers, and what is intended where the caller says so. */
    static Sanction open(
            CaseFile caseFile, int turn, @Nullable String clause, List<Measure> offered, List<Measure> intended) {
        return new Sanction(
                caseFile.caseNumber(),
                caseFile.authority(),
                caseFile.parkId(),
                turn,
                clause,
                null,
                null,
                Measure.keys(offered),
                Measure.keys(intended),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public List<Measure> offeredMeasures() {
        return Measure.of(offered);
    }

    public List<Measure> intendedMeasures() {
        return Measure.of(intended);
    }

    public List<Measure> chosenMeasures() {
        return measures == null ? List.of() : Measure.of(measures);
    }

    /** What is intended, a phrase each. */
    public List<String> intendedLabels() {
        return phrases(intendedMeasures(), intendedRepayment);
    }

    /** What was chosen, a phrase each. */
    List<String> chosenLabels() {
        return phrases(chosenMeasures(), repaymentAmount);
    }

    private List<String> phrases(List<Measure> those, @Nullable BigDecimal repaid) {
        return those.stream()
                .map(measure -> measure == Measure.REPAYMENT && repaid != null
                        ? label(measure) + " " + repaid.toPlainString() + " 万元"
                        : label(measure))
                .toList();
    }

    String label(Measure measure) {
        return measure == Measure.OTHER && otherMeasure != null ? otherMeasure : measure.label();
    }
}
