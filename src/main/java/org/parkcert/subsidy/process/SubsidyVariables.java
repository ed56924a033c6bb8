package org.parkcert.subsidy.process;

import static org.parkcert.process.ProcessVariable.count;
import static org.parkcert.process.ProcessVariable.decimal;
import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.parkcert.process.ElementClause;
import org.parkcert.process.ProcessVariable;
import org.parkcert.subsidy.Amount;
import org.parkcert.subsidy.Settlement;

/** The variables of the blocks that grant, pay and take back a subsidy; amounts are text in 万元, as typed in the diagram. */
final class SubsidyVariables {

    /** Key of the ledger, such as {@code three-years}; handed in by the calling authority, as what follows. */
    static final ProcessVariable<String> PROGRAMME = text("programme");

    static final ProcessVariable<String> PROGRAMME_NAME = text("programmeName");
    static final ProcessVariable<String> CLAUSE = text("subsidyClause");

    /** 最高 in all. */
    static final ProcessVariable<BigDecimal> CAP = decimal("capAmount");

    /** 至少 and 至多 by a grant. */
    static final ProcessVariable<BigDecimal> LEAST = decimal("leastAmount");

    static final ProcessVariable<BigDecimal> MOST = decimal("mostAmount");

    /** Table of the bases by year; handed in where the text names bases. */
    static final ProcessVariable<String> BASES_TABLE = text("basesTable");

    /** Above this amount a meeting studies it first (P-4). */
    static final ProcessVariable<BigDecimal> STUDY_ABOVE = decimal("studyAbove");

    /** An amount that the text fixes. */
    static final ProcessVariable<BigDecimal> FIXED = decimal("fixedAmount");

    /** 增加的补助, input of the step that grants it. */
    static final ProcessVariable<BigDecimal> BONUS = decimal("bonusAmount");

    /** Procedure in which finance pays it, started by the step that grants it; not started where none is named. */
    static final ProcessVariable<String> PAYMENT_PROCESS = text("paymentProcess");

    /** Year of the evaluation, a variable of its case. */
    static final ProcessVariable<Integer> EVALUATION_YEAR = count("evaluationYear");

    /** 认定文件 of what was recognised elsewhere; read by the step that records its subsidy. */
    static final ProcessVariable<String> RECOGNITION_ELSEWHERE = text("incubatorRecognition");

    /** 资金用途 of the subsidy that is only recorded; read by the step that records it. */
    static final ProcessVariable<String> PURPOSE = text("oncePurpose");

    /** How much is ordered back, as the leader decided. */
    static final ProcessVariable<BigDecimal> REPAYMENT = decimal("repaymentAmount");

    /** Prefix of the documents. */
    static final ProcessVariable<String> DOCUMENT_TEMPLATE = text("documentTemplate");

    /** Handed back to the caller. */
    static final ProcessVariable<Boolean> GRANTED = flag("granted");

    /** Read by the gateway 是否付清？. */
    static final ProcessVariable<Boolean> PAID_UP = flag("paidUp");

    /** Read by the gateway 是否全部退还？. */
    static final ProcessVariable<Boolean> RETURNED = flag("returned");

    private SubsidyVariables() {}

    static Settlement.Terms terms(DelegateExecution execution, ElementClause clauses) {
        return new Settlement.Terms(
                PROGRAMME.in(execution),
                PROGRAMME_NAME.in(execution),
                CLAUSE.findIn(execution).orElseGet(() -> clauses.of(execution)),
                amount(CAP, execution).orElse(null),
                amount(LEAST, execution).orElse(null),
                amount(MOST, execution).orElse(null),
                BASES_TABLE.findIn(execution).orElse(null),
                amount(STUDY_ABOVE, execution).orElse(null));
    }

    private static Optional<BigDecimal> amount(ProcessVariable<BigDecimal> variable, DelegateExecution execution) {
        return variable.findIn(execution).map(Amount::exact);
    }
}
