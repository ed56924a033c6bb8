package org.parkcert.expert;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.parkcert.identity.Person;

/** As stored: fields of expertise in one text, the person elsewhere. */
record ExpertRow(
        String userId,
        String authority,
        String fields,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean chair,
        boolean suspended) {

    private static final String SEPARATOR = ",";

    static ExpertRow of(Expert expert) {
        return new ExpertRow(
                expert.userId(),
                expert.authority(),
                String.join(SEPARATOR, expert.fields()),
                expert.validFrom(),
                expert.validUntil(),
                expert.chair(),
                expert.suspended());
    }

    Expert expert(Person person) {
        return new Expert(
                userId,
                authority,
                person.name(),
                person.employer(),
                person.localityCode(),
                fields.isEmpty() ? List.of() : Arrays.asList(fields.split(SEPARATOR)),
                validFrom,
                validUntil,
                chair,
                suspended);
    }
}
