package org.parkcert.casefile;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 文书: a document of the case, HTML.
 *
 * @param kind template's name, such as {@code acceptance-notice}
 * @param audience who may read it
 * @param documentNumber 发文字号, null where the kind bears none
 */
public record CaseDocument(
        long id,
        CaseNumber caseNumber,
        String kind,
        String title,
        Audience audience,
        @Nullable String documentNumber,
        String html,
        LocalDateTime createdAt) {

    /** 阅知范围. */
    public enum Audience {
        /** the authority's people alone */
        INTERNAL,
        /** the applicant too */
        APPLICANT,
        /** the applicant too, once the case is closed */
        WITH_RESULT,
        /** everyone */
        PUBLIC;

        boolean isForApplicantOf(CaseFile caseFile) {
            return switch (this) {
                case INTERNAL -> false;
                case APPLICANT, PUBLIC -> true;
                case WITH_RESULT -> !caseFile.isOpen();
            };
        }
    }

    /** A document about to be kept. */
    public record Draft(String kind, String title, Audience audience, @Nullable String documentNumber, String html) {}
}
