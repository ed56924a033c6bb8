package org.parkcert.casefile;

import java.time.LocalDate;
import org.parkcert.bundle.Authority;
import org.parkcert.shared.CaseNumber;

/** 办件已登记: told in the transaction that opened the case, after its procedure has started. */
public record CaseOpened(
        CaseNumber caseNumber,
        String authority,
        String matter,
        String parkId,
        LocalDate receivedOn,
        Authority.StartedBy startedBy) {}
