package org.parkcert.casefile;

import java.util.Map;
import org.parkcert.shared.CaseNumber;

/** 告知书另载的内容: what a feature adds to the document in which an intended decision is told, such as the evidence (P-7). */
public interface IntendedGrounds {

    /** Fields of the document; empty for a case that the feature knows nothing of. */
    Map<String, Object> of(CaseNumber caseNumber);
}
