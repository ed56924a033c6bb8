package org.parkcert.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parkcert.expert.DeclaredConflict;
import org.parkcert.expert.Expert;
import org.parkcert.park.Park;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.OrganisationName;

/**
 * 回避审查 (P-3): what a case and a pool are on the day, against which each expert is held.
 *
 * @param localityCode of the applicant
 * @param organisations 入园机构, of the roster
 * @param acted accounts that acted in any case of the park, scoring apart
 * @param accounts those that may sign in as experts
 * @param seated those who have, or had, a seat on the case's panel
 */
record Conflicting(
        CaseNumber caseNumber,
        String localityCode,
        Park park,
        Set<String> organisations,
        Set<String> acted,
        List<DeclaredConflict> declared,
        Set<String> accounts,
        Set<String> seated,
        LocalDate today) {

    /** Every reason, in the order of {@link Exclusion}. */
    List<Exclusion> exclusions(Expert expert) {
        var found = new ArrayList<Exclusion>();
        add(found, Exclusion.NO_ACCOUNT, !accounts.contains(expert.userId()));
        add(found, Exclusion.SUSPENDED, expert.suspended());
        add(found, Exclusion.NOT_YET_APPOINTED, expert.notYetAppointed(today));
        add(found, Exclusion.EXPIRED, expert.expired(today));
        add(found, Exclusion.LOCALITY, localityCode.equals(expert.localityCode()));
        add(found, Exclusion.OPERATOR, isPark(expert.employer()));
        add(
                found,
                Exclusion.ORGANISATION,
                organisations.stream().anyMatch(name -> OrganisationName.same(name, expert.employer())));
        add(found, Exclusion.ACTED_FOR_PARK, acted.contains(expert.userId()));
        var own = declared.stream()
                .filter(conflict -> conflict.userId().equals(expert.userId()) && conflict.counts(today))
                .toList();
        add(found, Exclusion.DECLARED_CASE, own.stream().anyMatch(conflict -> conflict.concerns(caseNumber)));
        add(
                found,
                Exclusion.DECLARED_PARK,
                own.stream().anyMatch(conflict -> conflict.names(park.name()) || conflict.names(park.operator())));
        add(found, Exclusion.DECLARED_ORGANISATION, own.stream().anyMatch(conflict -> organisations.stream()
                .anyMatch(conflict::names)));
        add(found, Exclusion.ON_PANEL, seated.contains(expert.userId()));
        return List.copyOf(found);
    }

    private boolean isPark(String employer) {
        return OrganisationName.same(employer, park.operator()) || OrganisationName.same(employer, park.name());
    }

    private static void add(List<Exclusion> found, Exclusion exclusion, boolean applies) {
        if (applies) {
            found.add(exclusion);
        }
    }
}
