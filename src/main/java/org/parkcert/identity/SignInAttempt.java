package org.parkcert.identity;

import java.util.Set;

/**
 * 登录尝试: published after each check of a password, never with the password.
 *
 * @param actor the account, or {@link #UNKNOWN}
 */
public record SignInAttempt(Actor actor, boolean successful) {

    /** In place of what was typed as the name of an account that doesn't exist: it may be a password. */
    public static final Actor UNKNOWN = new Actor("unknown", "", null, Set.of());
}
