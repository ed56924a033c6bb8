package org.parkcert.application;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** 我的申报: one line of the list. */
record ApplicationRow(
        String id,
        String matter,
        String parkId,
        String parkName,
        String localityCode,
        Application.Status status,
        LocalDateTime createdAt,
        LocalDateTime updatedAt,
        @Nullable CaseNumber caseNumber) {}
