package org.parkcert.casefile;

import org.parkcert.shared.CaseNumber;

/** 办结: told in the transaction that closes the case. */
public record CaseClosed(CaseNumber caseNumber, Outcome outcome) {}
