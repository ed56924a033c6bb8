package org.parkcert.identity;

import java.util.Collection;
import java.util.Optional;

/** Port: 所代表的单位, for which body of a locality an account acts; implemented where the localities are known. */
public interface RepresentedBodies {

    /** Empty for whoever acts for the authority itself, and for the system. */
    Optional<String> of(Actor actor);

    /**
     * What is asked of one body of a locality is done for that one, also by an account of both.
     *
     * @param asked candidate groups of the task
     */
    Optional<String> of(Actor actor, Collection<String> asked);
}
