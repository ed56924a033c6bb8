package org.parkcert.process;

import org.parkcert.shared.CaseNumber;

/** Port: fills a document from the case where an element of the main diagram names one; implemented by the case file. */
public interface FilledDocuments {

    /** @param template of the bundle, such as {@code approval-form} */
    void fill(CaseNumber caseNumber, String template);
}
