package org.parkcert.plaque.process;

import static org.parkcert.process.ProcessVariable.text;

import org.parkcert.process.ProcessVariable;

/** The variables of shared-plaque-withdrawal. */
final class PlaqueVariables {

    /** Why the plaque is withdrawn, one reason a line; handed in by the caller, else the case's own reason counts. */
    static final ProcessVariable<String> WITHDRAWAL_REASON = text("withdrawalReason");

    private PlaqueVariables() {}
}
