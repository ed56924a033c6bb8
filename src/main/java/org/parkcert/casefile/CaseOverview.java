package org.parkcert.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.shared.CaseNumber;

/**
 * 办件概况, as the API gives it.
 *
 * @param draftRules 征求意见稿
 * @param status {@code open}, or the outcome
 * @param archive null while the case runs, and where cases aren't archived
 * @param withdrawable by whoever asks, now
 * @param reason while the case runs, the authority's people alone see it
 */
record CaseOverview(
        CaseNumber caseNumber,
        String authority,
        String authorityName,
        String matter,
        String matterName,
        String regime,
        boolean draftRules,
        String status,
        String statusLabel,
        @Nullable Stage stage,
        @Nullable String stageLabel,
        String parkId,
        String parkName,
        String localityCode,
        String localityName,
        String applicationId,
        LocalDate receivedOn,
        LocalDateTime submittedAt,
        @Nullable String receiptReason,
        List<RuleEdition> pinnedRules,
        List<ProcessingTime.ProcessingDeadline> deadlines,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable LocalDateTime closedAt,
        CaseArchive.@Nullable ArchiveView archive,
        boolean withdrawable) {}
