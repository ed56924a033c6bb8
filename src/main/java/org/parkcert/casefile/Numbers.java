package org.parkcert.casefile;

import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 编号: gapless sequences for each authority and year, drawn under a row lock inside the transaction that uses them. Who
 * draws holds the sequence until the end of the transaction, so that a number is drawn last.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Numbers {

    private final NumberSequenceMapper sequences;

    Numbers(NumberSequenceMapper sequences) {
        this.sequences = sequences;
    }

    public CaseNumber nextCaseNumber(String casePrefix, int year) {
        return CaseNumber.of(casePrefix, year, next("case:" + casePrefix, year));
    }

    /** 发文字号, such as 温人社函〔2026〕12号. */
    public String nextDocumentNumber(String documentPrefix, int year) {
        return "%s〔%d〕%d号".formatted(documentPrefix, year, next("document:" + documentPrefix, year));
    }

    private int next(String series, int year) {
        if (sequences.advance(series, year) == 0) {
            openOrAdvance(series, year);
        }
        return sequences.last(series, year);
    }

    private void openOrAdvance(String series, int year) {
        sequences.waitInLineToOpen();
        if (sequences.advance(series, year) == 0) {
            sequences.open(series, year);
        }
    }
}
