package org.parkcert.outbox;

import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/**
 * 待发事项: what is to happen outside the database.
 *
 * @param channel name of the {@link Channel} that does it
 * @param authority tenant whose operators see it, null for the platform's
 * @param kind what it tells, such as {@code supplement-requested}
 * @param recipient to whom; effects to one recipient of a channel happen one after the other
 * @param content what the channel sends, in its own form; forgotten when sent
 */
public record Effect(
        String channel,
        @Nullable String authority,
        @Nullable CaseNumber caseNumber,
        String kind,
        String recipient,
        String content) {}
