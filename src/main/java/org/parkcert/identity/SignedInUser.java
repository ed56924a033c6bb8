package org.parkcert.identity;

import org.springframework.security.core.AuthenticatedPrincipal;

/** 已登录用户: the principal of every authenticated request; its name is the user id. */
public record SignedInUser(Actor actor) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return actor.userId();
    }
}
