package org.parkcert.eligibility;

import org.parkcert.bundle.RuleEdition;
import org.parkcert.casefile.Indicators;
import org.parkcert.shared.CaseNumber;

/** 核对申报条件: the same comparison for the process, the self-check and the what-if. */
public interface Eligibility {

    /**
     * Judges the case's indicators (declared, or verified where there are any; {@code existingComprehensiveParks} and
     * {@code regionCategory} looked up now) by the pinned edition, and keeps the evaluation.
     */
    Verdict judge(CaseNumber caseNumber, String thresholdsTable, String subject);

    /** Judges the conditions on registry figures alone (those that another case may change); keeps the evaluation. */
    Verdict judgeRegistryConditions(CaseNumber caseNumber, String subject);

    /** The newest kept verdict of the case; empty before the first. */
    java.util.Optional<Verdict> lastVerdict(CaseNumber caseNumber);

    /** Judges given figures; keeps nothing. */
    Verdict check(RuleEdition edition, Indicators indicators);
}
