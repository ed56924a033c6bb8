package org.parkcert.handover;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.ClockPause;
import org.parkcert.casefile.Figure;
import org.parkcert.casefile.Indicator;
import org.parkcert.explanation.Explanation;
import org.parkcert.park.Park;

/**
 * 办件记录, as {@code record.json} holds it and {@code record.html} shows it.
 *
 * @param figures declared and verified
 * @param steps what people decided, oldest first
 */
record CaseRecord(
        CaseFile caseFile,
        String authorityName,
        String matterName,
        String localityName,
        Park park,
        List<RuleEdition> pinnedRules,
        List<NamedFigure> figures,
        List<Step> steps,
        List<ClockPause> pauses,
        List<Document> documents,
        List<MaterialVersion> materials,
        Explanation explanation) {

    /**
     * 指标.
     *
     * @param declared as people read it, as is verified
     */
    record NamedFigure(
            String name, @Nullable String unit, @Nullable String declared, @Nullable String verified, Figure figure) {

        static NamedFigure of(Figure figure, Optional<Indicator> indicator) {
            return new NamedFigure(
                    indicator.map(Indicator::name).orElse(figure.indicator()),
                    indicator.map(Indicator::unit).orElse(null),
                    shown(indicator, figure.declared()),
                    shown(indicator, figure.verified()),
                    figure);
        }

        private static @Nullable String shown(Optional<Indicator> indicator, @Nullable String value) {
            return value == null
                    ? null
                    : indicator.map(known -> known.show(value)).orElse(value);
        }
    }

    /**
     * 办理记录.
     *
     * @param who empty for an independent score
     * @param article the clause as the regulation names it
     * @param fields empty for an independent score
     */
    record Step(
            LocalDateTime at,
            String elementName,
            String who,
            @Nullable String onBehalfOf,
            @Nullable String clause,
            @Nullable String article,
            Map<String, String> fields) {}

    /**
     * 文书.
     *
     * @param file within the ZIP, HTML
     * @param laidOut the same as PDF and OFD, within the ZIP; empty where a character is in no font
     */
    record Document(
            long id,
            String kind,
            String title,
            @Nullable String documentNumber,
            LocalDateTime createdAt,
            String file,
            List<String> laidOut) {}

    /**
     * 材料的一个版本.
     *
     * @param file within the ZIP
     */
    record MaterialVersion(
            long id,
            String code,
            String fileName,
            LocalDateTime uploadedAt,
            String uploadedBy,
            String state,
            String trustGrade,
            @Nullable String verifiedBy,
            @Nullable LocalDateTime verifiedAt,
            @Nullable String verifiedHow,
            String sha256,
            String file) {}
}
