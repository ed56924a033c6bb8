package org.parkcert.evaluation;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * 领导小组对全部结果的处理: either all of them are confirmed, or some are sent back.
 *
 * @param named case numbers of those who get the grade that is given by ranking, as they were ticked
 * @param admitted those whose score doesn't decide and who get the next grade above
 * @param comment with which they are confirmed
 * @param sentBack whose scores are looked at again; empty where all are confirmed
 * @param reason why they are
 * @param reexamineBy last day for it, such as {@code 2026-12-15}
 */
public record RoundDecision(
        Collection<String> named,
        Collection<String> admitted,
        @Nullable String comment,
        Collection<String> sentBack,
        @Nullable String reason,
        @Nullable String reexamineBy) {}
