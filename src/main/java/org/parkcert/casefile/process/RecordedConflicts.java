package org.parkcert.casefile.process;

import java.util.Optional;
import org.parkcert.casefile.Interests;
import org.parkcert.identity.Actor;
import org.parkcert.process.ConflictsOfInterest;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** A locality is party to its case: what it does there isn't asked for conflicts. */
@Component
class RecordedConflicts implements ConflictsOfInterest {

    private final Interests interests;

    RecordedConflicts(Interests interests) {
        this.interests = interests;
    }

    @Override
    public Optional<String> of(CaseNumber caseNumber, Actor actor) {
        return actor.localityCodes().isEmpty() ? interests.keepsOut(caseNumber, actor.userId()) : Optional.empty();
    }

    @Override
    public Optional<String> declaration(CaseNumber caseNumber, Actor actor) {
        return actor.localityCodes().isEmpty() ? interests.declaration(caseNumber) : Optional.empty();
    }
}
