package org.parkcert.decision.process;

import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.moment;
import static org.parkcert.process.ProcessVariable.text;

import java.time.LocalDateTime;
import org.parkcert.process.ProcessVariable;

/** The variables of shared-decision and of shared-statement, which it calls. */
final class DecisionVariables {

    /** Prefix of the documents, such as {@code recognition}; handed in by the calling authority. */
    static final ProcessVariable<String> DOCUMENT_TEMPLATE = text("documentTemplate");

    /** What the approved park is registered as; handed in by a caller whose approval doesn't recognise it yet. */
    static final ProcessVariable<String> REGISTERED_AS = text("registeredAs");

    /** Handed in where the procedure has an acceptance. */
    static final ProcessVariable<Boolean> ACCEPTED = flag("accepted");

    /** Handed in by a step that wasn't passed, handed back to the caller. */
    static final ProcessVariable<String> REFUSAL_REASON = text("refusalReason");

    /** Whether a refusal is open to 行政复议 and 行政诉讼; handed in where it is. */
    static final ProcessVariable<Boolean> REVIEWABLE = flag("reviewable");

    /** Template of the document that tells what is intended; handed to shared-statement where it isn't a refusal. */
    static final ProcessVariable<String> INTENDED_DOCUMENT = text("intendedDocument");

    /** Its title. */
    static final ProcessVariable<String> INTENDED_TITLE = text("intendedTitle");

    /** What is intended, one phrase a line. */
    static final ProcessVariable<String> INTENDED_DECISION = text("intendedDecision");

    /** Read by the timer 陈述申辩期满 of shared-statement. */
    static final ProcessVariable<LocalDateTime> STATEMENT_EXPIRES_AT = moment("statementExpiresAt");

    /** {@code approve}, {@code refuse} or {@code return}; read by the gateway 拟作何种决定？. */
    static final ProcessVariable<String> INTENTION = text("intention");

    /** Read by the gateway 是否仍符合名额条件？. */
    static final ProcessVariable<Boolean> PLACE_AVAILABLE = flag("placeAvailable");

    /** The leader's answer while deciding; what came of it in the end is handed back to the caller. */
    static final ProcessVariable<Boolean> APPROVED = flag("approved");

    /** {@code approved}, {@code refused} or {@code returned}; handed back to the caller. */
    static final ProcessVariable<String> DECISION_OUTCOME = text("decisionOutcome");

    private DecisionVariables() {}
}
