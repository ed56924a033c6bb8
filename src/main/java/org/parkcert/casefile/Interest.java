package org.parkcert.casefile;

import java.time.LocalDateTime;
import org.parkcert.shared.CaseNumber;

/** 利害关系 that somebody declared for a case (P-3). */
public record Interest(CaseNumber caseNumber, String userId, String reason, LocalDateTime declaredAt) {}
