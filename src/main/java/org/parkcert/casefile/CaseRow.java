package org.parkcert.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** A case in the list. */
record CaseRow(
        CaseNumber caseNumber,
        String matter,
        String regime,
        String localityCode,
        String parkId,
        LocalDate receivedOn,
        @Nullable Stage stage,
        @Nullable Outcome outcome,
        @Nullable ArchiveState archiveState) {}
