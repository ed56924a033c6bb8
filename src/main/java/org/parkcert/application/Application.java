package org.parkcert.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.Indicators;
import org.parkcert.shared.CaseNumber;

/**
 * 申报: what a locality prepares, then submits.
 *
 * @param id 128 random bits
 * @param precedingCase 前一办件 that this one follows, such as a return that is filed anew
 * @param indicators as declared; what a roster proves is computed
 * @param roster null before a clean one was handed in
 * @param caseNumber null before submission
 * @param paper null for an application that is filed online
 */
record Application(
        String id,
        String authority,
        String matter,
        String parkId,
        String localityCode,
        @Nullable CaseNumber precedingCase,
        Status status,
        Indicators indicators,
        @Nullable Roster roster,
        String createdBy,
        LocalDateTime createdAt,
        LocalDateTime updatedAt,
        @Nullable CaseNumber caseNumber,
        @Nullable String processInstanceId,
        @Nullable PaperReceipt paper) {

    /** 申报状态. */
    enum Status {
        /** 草稿 */
        DRAFT,
        /** 送审: the locality's own bodies examine it before it is submitted */
        UNDER_RECOMMENDATION,
        /** 已提交 */
        SUBMITTED
    }

    boolean isPaper() {
        return paper != null;
    }

    /** 收件日期: of a paper application the day on which the paper came in, else the day of submission. */
    LocalDate receivedOn(LocalDate today) {
        return paper == null ? today : paper.receivedOn();
    }

    boolean isDraft() {
        return status == Status.DRAFT;
    }

    boolean isSubmitted() {
        return status == Status.SUBMITTED;
    }

    @Nullable
    String parkType() {
        return indicators.values().get("parkType");
    }

    Application withIndicators(Indicators declared, LocalDateTime now) {
        return new Application(
                id,
                authority,
                matter,
                parkId,
                localityCode,
                precedingCase,
                status,
                declared,
                roster,
                createdBy,
                createdAt,
                now,
                caseNumber,
                processInstanceId,
                paper);
    }

    Application withRoster(Roster checked, LocalDateTime now) {
        return new Application(
                id,
                authority,
                matter,
                parkId,
                localityCode,
                precedingCase,
                status,
                indicators,
                checked,
                createdBy,
                createdAt,
                now,
                caseNumber,
                processInstanceId,
                paper);
    }

    Application withStatus(Status changed, LocalDateTime now) {
        return new Application(
                id,
                authority,
                matter,
                parkId,
                localityCode,
                precedingCase,
                changed,
                indicators,
                roster,
                createdBy,
                createdAt,
                now,
                caseNumber,
                processInstanceId,
                paper);
    }

    Application submitted(CaseNumber number, String instance, LocalDateTime now) {
        return new Application(
                id,
                authority,
                matter,
                parkId,
                localityCode,
                precedingCase,
                Status.SUBMITTED,
                indicators,
                roster,
                createdBy,
                createdAt,
                now,
                number,
                instance,
                paper);
    }
}
