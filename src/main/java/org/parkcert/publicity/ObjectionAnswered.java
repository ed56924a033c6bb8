package org.parkcert.publicity;

import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 异议已答复: told in the transaction that answers it.
 *
 * @param mail where the objector wants to be told that there is an answer; null where he gave no address for it
 */
public record ObjectionAnswered(CaseNumber caseNumber, String receipt, @Nullable String mail) {

    /** The receipt opens the reply, and an address is personal: neither stands in a log. */
    @Override
    public String toString() {
        return "ObjectionAnswered[" + caseNumber + "]";
    }
}
