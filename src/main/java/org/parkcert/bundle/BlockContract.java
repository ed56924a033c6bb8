package org.parkcert.bundle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 公共环节的约定: what callers hand to a shared block and what it hands back. A new version of a block may add optional
 * inputs and outputs only.
 */
record BlockContract(Set<String> required, Set<String> optional, Set<String> outputs) {

    private static final Map<String, BlockContract> BLOCKS = Map.ofEntries(
            Map.entry(
                    "shared-acceptance",
                    new BlockContract(
                            Set.of("materialsTable", "thresholdsTable", "thresholdsMode", "supplementDays"),
                            Set.of(),
                            Set.of("accepted", "refusalReason", "withdrawnByDefault"))),
            Map.entry(
                    "shared-site-inspection",
                    new BlockContract(
                            Set.of("teamSize", "thresholdsTable", "thresholdsMode", "inspectionForm"),
                            Set.of(),
                            Set.of("inspectionPassed", "refusalReason"))),
            Map.entry(
                    "shared-expert-review",
                    new BlockContract(
                            Set.of("expertCount", "dimensionsTable", "passMark", "reviewForm"),
                            Set.of("chairCount", "requiredFields"),
                            Set.of("reviewPassed", "reviewScore", "refusalReason"))),
            Map.entry(
                    "shared-public-notice",
                    new BlockContract(
                            Set.of("noticeDays", "noticeDayKind"),
                            Set.of("noticeList"),
                            Set.of("objectionUpheld", "refusalReason"))),
            Map.entry(
                    "shared-round-listing",
                    new BlockContract(
                            Set.of(), Set.of("reviewScore"), Set.of("listed", "noticeList", "refusalReason"))),
            Map.entry(
                    "shared-joint-opinion",
                    new BlockContract(Set.of("departments"), Set.of(), Set.of("consented", "refusalReason"))),
            Map.entry(
                    "shared-decision",
                    new BlockContract(
                            Set.of("documentTemplate"),
                            Set.of("refusalReason", "accepted", "registeredAs", "reviewable"),
                            Set.of("approved", "refusalReason", "decisionOutcome"))),
            Map.entry("shared-plaque-award", new BlockContract(Set.of(), Set.of(), Set.of())),
            Map.entry(
                    "shared-rectification",
                    new BlockContract(
                            Set.of("rectificationMonths"), Set.of("rectificationReason"), Set.of("rectified"))),
            Map.entry(
                    "shared-report",
                    new BlockContract(Set.of("reportKind", "dueOn", "examiners"), Set.of("reportForm"), Set.of())),
            Map.entry("shared-evaluation-confirmation", new BlockContract(Set.of(), Set.of(), Set.of("grade"))),
            Map.entry(
                    "shared-statement",
                    new BlockContract(
                            Set.of(), Set.of("intendedDocument", "intendedTitle", "intendedDecision"), Set.of())),
            Map.entry(
                    "shared-subsidy-grant",
                    new BlockContract(
                            Set.of("programme", "programmeName", "capAmount", "documentTemplate"),
                            Set.of("subsidyClause", "basesTable", "leastAmount", "mostAmount", "studyAbove"),
                            Set.of("granted"))),
            Map.entry(
                    "shared-subsidy-payment",
                    new BlockContract(Set.of("documentTemplate"), Set.of(), Set.of("fundsApproved"))),
            Map.entry("shared-subsidy-return", new BlockContract(Set.of("repaymentAmount"), Set.of(), Set.of())),
            Map.entry("shared-delivery", new BlockContract(Set.of(), Set.of(), Set.of())),
            Map.entry(
                    "shared-sanction",
                    new BlockContract(
                            Set.of("measuresOffered", "documentTemplate"),
                            Set.of("intendedMeasures", "sanctionClause"),
                            Set.of(
                                    "sanctioned",
                                    "withdrawalOrdered",
                                    "rectificationOrdered",
                                    "repaymentOrdered",
                                    "repaymentAmount"))),
            Map.entry("shared-plaque-withdrawal", new BlockContract(Set.of(), Set.of("withdrawalReason"), Set.of())));

    private static final Map<String, Set<String>> CHOICES = Map.of(
            "thresholdsMode", Set.of("blocking", "advisory"),
            "noticeDayKind", Set.of("working-days", "calendar-days"),
            "registeredAs", Set.of("recognised", "preparing"),
            "examiners", Set.of("officers", "bureau"));

    static Optional<BlockContract> of(String processId) {
        return Optional.ofNullable(BLOCKS.get(processId));
    }

    /** The values that an input may take; empty when any. */
    static Set<String> choices(String input) {
        return CHOICES.getOrDefault(input, Set.of());
    }

    boolean takes(String input) {
        return required.contains(input) || optional.contains(input);
    }
}
