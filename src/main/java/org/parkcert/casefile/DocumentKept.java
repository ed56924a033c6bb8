package org.parkcert.casefile;

import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** 文书入卷: told in the transaction that keeps it. */
public record DocumentKept(
        CaseNumber caseNumber,
        long id,
        String kind,
        String title,
        CaseDocument.Audience audience,
        @Nullable String documentNumber) {}
