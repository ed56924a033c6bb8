package org.parkcert.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.Indicator;
import org.parkcert.casefile.PreliminaryRecords.PreliminaryStep;
import org.parkcert.materials.Materials.Material;
import org.parkcert.park.Park;
import org.parkcert.shared.CaseNumber;

/**
 * 申报详情.
 *
 * @param regime in force on the day of receipt; for a draft, today's
 * @param receivedOn of a paper application, with the reason for registering it later
 * @param indicators as declared
 * @param derived what the roster proves, as shown to people
 * @param materials the checklist
 * @param files every version of every file
 * @param recommendedFirst whether the locality's bureau recommends before its government applies
 * @param draftRules 征求意见稿
 * @param asked the indicators that the matter asks for
 * @param handingIn whether an officer who asks hands in files with a task of his
 * @param preliminarySteps what the locality's bodies decided before the submission
 */
public record ApplicationView(
        String id,
        String authority,
        String matter,
        String regime,
        Park park,
        @Nullable CaseNumber precedingCase,
        Application.Status status,
        Map<String, String> indicators,
        Map<String, String> derived,
        List<RosterRow> roster,
        List<Asked> materials,
        List<Material> files,
        LocalDateTime createdAt,
        LocalDateTime updatedAt,
        @Nullable CaseNumber caseNumber,
        @Nullable String processInstanceId,
        @Nullable LocalDate receivedOn,
        @Nullable String receiptReason,
        boolean recommendedFirst,
        boolean draftRules,
        String matterName,
        List<Indicator> asked,
        boolean handingIn,
        List<PreliminaryStep> preliminarySteps) {

    /**
     * 材料清单的一项.
     *
     * @param byOfficers whether an officer hands it in, and not the applicant
     * @param files ids of the newest versions that were handed in for it
     */
    public record Asked(
            String code,
            String name,
            boolean required,
            List<String> formats,
            String clause,
            String article,
            boolean byOfficers,
            List<Long> files) {}
}
