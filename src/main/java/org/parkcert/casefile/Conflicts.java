package org.parkcert.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parkcert.identity.Person;
import org.parkcert.shared.OrganisationName;

/**
 * 应当回避的情形 of one case: nobody of the locality, the park's operator or its organisations acts, nor whoever declared an
 * interest (P-3).
 */
public final class Conflicts {

    private final String localityCode;
    private final String authorityName;
    private final Supplier<String> operator;
    private final Supplier<Set<String>> organisations;
    private final Map<String, String> declared;

    Conflicts(
            String localityCode,
            String authorityName,
            Supplier<String> operator,
            Supplier<Set<String>> organisations,
            Map<String, String> declared) {
        this.localityCode = localityCode;
        this.authorityName = authorityName;
        this.operator = operator;
        this.organisations = once(organisations);
        this.declared = declared;
    }

    /** Why the person must keep out of the case; empty when nothing is known. */
    public Optional<String> of(Person person) {
        if (declared.containsKey(person.userId())) {
            return Optional.of("本人已申报利害关系");
        }
        if (localityCode.equals(person.localityCode())) {
            return Optional.of("所在单位属于申报所在地");
        }
        return isOfTheAuthority(person) ? Optional.empty() : ofEmployer(person);
    }

    /** They are asked for often; the park or its roster would have to name the authority itself. */
    private boolean isOfTheAuthority(Person person) {
        return OrganisationName.same(person.employer(), authorityName);
    }

    private Optional<String> ofEmployer(Person person) {
        if (OrganisationName.same(person.employer(), operator.get())) {
            return Optional.of("任职于园区运营单位");
        }
        var employer = OrganisationName.normalised(person.employer());
        return !employer.isEmpty() && organisations.get().contains(employer)
                ? Optional.of("任职于入园机构")
                : Optional.empty();
    }

    private static Supplier<Set<String>> once(Supplier<Set<String>> organisations) {
        return new Supplier<>() {
            private Set<String> names = Set.of();
            private boolean read;

            @Override
            public Set<String> get() {
                if (!read) {
                    names = organisations.get().stream()
                            .map(OrganisationName::normalised)
                            .collect(Collectors.toUnmodifiableSet());
                    read = true;
                }
                return names;
            }
        };
    }
}
