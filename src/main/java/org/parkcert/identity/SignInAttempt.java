package org.parkcert.identity;

/**
 * 登录尝试: published after each check of a password, never with the password.
 *
 * @param userId account, or {@link #UNKNOWN}
 */
public record SignInAttempt(String userId, boolean successful) {

    /** In place of what was typed as the name of an account that doesn't exist: it may be a password. */
    public static final String UNKNOWN = "unknown";
}
