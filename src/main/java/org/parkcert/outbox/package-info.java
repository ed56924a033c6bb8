/**
 * 待发事项: an effect outside the database (a mail, a call to a neighbour's system) is a row, written in the transaction of what causes
 * it, and done afterwards: nothing happens when that transaction rolls back. Done at least once, with a key by which the
 * receiver knows a repetition; retried with growing pauses, then put before the operators. Owns {@code outbox_effect}.
 */
@NullMarked
package org.parkcert.outbox;

import org.jspecify.annotations.NullMarked;
