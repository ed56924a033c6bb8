package org.parkcert.sanction.process;

import static org.parkcert.process.ProcessVariable.decimal;
import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.text;

import java.math.BigDecimal;
import org.parkcert.process.ProcessVariable;

/** The variables of shared-sanction. */
final class SanctionVariables {

    /** Keys of the measures that the text knows, separated by commas; handed in by the calling authority. */
    static final ProcessVariable<String> MEASURES_OFFERED = text("measuresOffered");

    /** Those that the caller intends already; handed in where the text leaves no choice. */
    static final ProcessVariable<String> INTENDED_MEASURES = text("intendedMeasures");

    /** Clause by which it is done; optional. */
    static final ProcessVariable<String> CLAUSE = text("sanctionClause");

    /** Prefix of the documents, such as {@code sanction}; handed in by the calling authority. */
    static final ProcessVariable<String> DOCUMENT_TEMPLATE = text("documentTemplate");

    /** What is intended, a phrase a line; handed on to shared-statement. */
    static final ProcessVariable<String> INTENDED_DECISION = text("intendedDecision");

    /** Read by the gateway 是否处理？, handed back to the caller, as what follows. */
    static final ProcessVariable<Boolean> SANCTIONED = flag("sanctioned");

    static final ProcessVariable<Boolean> WITHDRAWAL_ORDERED = flag("withdrawalOrdered");
    static final ProcessVariable<Boolean> RECTIFICATION_ORDERED = flag("rectificationOrdered");
    static final ProcessVariable<Boolean> REPAYMENT_ORDERED = flag("repaymentOrdered");

    /** 万元; only where the subsidy is ordered back. */
    static final ProcessVariable<BigDecimal> REPAYMENT_AMOUNT = decimal("repaymentAmount");

    private SanctionVariables() {}
}
