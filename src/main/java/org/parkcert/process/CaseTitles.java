package org.parkcert.process;

import org.parkcert.shared.CaseNumber;

/** Port: what a case is about in a few words, such as the name of its park; every task of the case carries it. */
public interface CaseTitles {

    String of(CaseNumber caseNumber);
}
