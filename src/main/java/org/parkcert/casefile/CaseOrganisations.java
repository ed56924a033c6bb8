package org.parkcert.casefile;

import java.util.Set;

/** Port: the organisations in the park of a case; implemented by {@code application}, which stands above. */
public interface CaseOrganisations {

    /** Names as the roster writes them; empty without a roster. */
    Set<String> of(CaseFile caseFile);
}
