package org.parkcert.publicity;

import org.parkcert.shared.CaseNumber;

/** 收到异议: told in the transaction that takes it; who objects isn't said. */
public record ObjectionRaised(CaseNumber caseNumber, String noticeTitle) {}
