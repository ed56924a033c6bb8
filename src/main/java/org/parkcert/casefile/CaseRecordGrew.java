package org.parkcert.casefile;

import org.parkcert.shared.CaseNumber;

/** 卷宗有补充: published when something was added to the file of a case that may complete it, such as a proof of delivery (P-10). */
public record CaseRecordGrew(CaseNumber caseNumber) {}
