package org.parkcert.casefile;

import org.parkcert.bundle.RetentionKind;
import org.parkcert.shared.CaseNumber;

/** 个人信息 that a feature holds for a case. Audit rows never hold any, so that they stay when it goes. */
public interface PersonalData {

    RetentionKind kind();

    /** Rows that hold such data of a closed case. */
    int held(CaseNumber caseNumber);

    /** Erases them. */
    void erase(CaseNumber caseNumber);
}
