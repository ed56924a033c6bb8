package org.parkcert.sanction;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.CaseFile;
import org.parkcert.shared.CaseNumber;

/**
 * 处理 of a park by one case.
 *
 * @param facts null before the officer recorded them
 * @param evidence 证据, one a line
 * @param offered measures that the text knows
 * @param intended those that are told
 * @param otherMeasure what the other measure is, null where none is intended
 * @param measures what the leader chose among them; null before, empty for none
 * @param repaymentAmount 万元, null unless the subsidy is ordered back
 */
public record Sanction(
        CaseNumber caseNumber,
        String authority,
        String parkId,
        @Nullable String facts,
        @Nullable String evidence,
        String offered,
        String intended,
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
    static Sanction open(CaseFile caseFile, List<Measure> offered, List<Measure> intended) {
        return new Sanction(
                caseFile.caseNumber(),
                caseFile.authority(),
                caseFile.parkId(),
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
        return intendedMeasures().stream().map(this::label).toList();
    }

    String label(Measure measure) {
        return measure == Measure.OTHER && otherMeasure != null ? otherMeasure : measure.label();
    }
}
