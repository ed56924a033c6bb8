package org.parkcert.duty;

import java.time.LocalDate;
import org.parkcert.shared.CaseNumber;

/** 报告进展: told in the transaction in which it happened. */
public record ReportNews(CaseNumber caseNumber, String reportKind, LocalDate dueOn, What what) {

    /** 进展. */
    public enum What {
        OPENED,
        REMINDED,
        LATE,
        RETURNED
    }
}
