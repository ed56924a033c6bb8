package org.parkcert.casefile;

import java.util.List;

/** Port: dates of a case that a feature keeps, explained. Every implementing bean is asked; each with a fixed number of statements. */
public interface ExplainedDates {

    List<ExplainedDate> of(CaseFile caseFile);
}
