package org.parkcert.casefile;

import org.parkcert.shared.CaseNumber;

/** 编号: gapless sequences for each authority and year, drawn under a row lock inside the transaction that uses them. */
public interface Numbers {

    CaseNumber nextCaseNumber(String casePrefix, int year);

    /** 发文字号, such as 温人社函〔2026〕12号. */
    String nextDocumentNumber(String documentPrefix, int year);
}
