package org.parkcert.identity;

import java.util.Optional;

/** 当前用户: the authenticated account, whichever way the request came (portal, API, Tasklist, engine-rest). */
public interface CurrentUser {

    /** Empty for anonymous callers and for jobs. */
    Optional<Actor> find();

    /** @throws org.springframework.security.access.AccessDeniedException for anonymous callers */
    Actor require();

    /** The actor, or {@link Actor#SYSTEM} where a job acts. */
    default Actor orSystem() {
        return find().orElse(Actor.SYSTEM);
    }
}
