package org.parkcert.expert;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.Interest;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.OrganisationName;

/**
 * 声明回避: a reason, declared beforehand, to keep an expert out of a case, or out of everything that a park or an organisation is
 * part of. Exactly one of the two is given.
 *
 * @param organisation 园区、运营单位、入园机构, by name
 * @param endsOn last day on which it counts, null when it never ends
 * @param declaredBy the expert himself, or an officer
 */
public record DeclaredConflict(
        long id,
        String userId,
        @Nullable CaseNumber caseNumber,
        @Nullable String organisation,
        String reason,
        @Nullable LocalDate endsOn,
        String declaredBy,
        LocalDateTime declaredAt) {

    /** 申报利害关系 for one case keeps an expert out of its draw as well. */
    public static DeclaredConflict of(Interest interest) {
        return new DeclaredConflict(
                0,
                interest.userId(),
                interest.caseNumber(),
                null,
                interest.reason(),
                null,
                interest.userId(),
                interest.declaredAt());
    }

    public boolean counts(LocalDate day) {
        return endsOn == null || !day.isAfter(endsOn);
    }

    public boolean concerns(CaseNumber asked) {
        return asked.equals(caseNumber);
    }

    public boolean names(String asked) {
        return organisation != null && OrganisationName.same(organisation, asked);
    }
}
