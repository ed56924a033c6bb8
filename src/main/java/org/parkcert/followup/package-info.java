/**
 * 后续跟踪 (DESIGN 5): what is owed months or years after a decision, each a small procedure of its own that the decision
 * starts. Owns {@code followup_followup}.
 *
 * <p>The diagram that decides has a service task {@code ${startFollowUpDelegate}} with the input {@code followUpProcess},
 * the id of the procedure. That one begins with {@code ${openFollowUpDelegate}} and waits at the timers
 * {@code event_reminderDue} and {@code event_periodExpired}, whatever comes after them.
 */
@NullMarked
package org.parkcert.followup;

import org.jspecify.annotations.NullMarked;
