/**
 * 审计: append-only rows, written in the transaction of what they tell, about whoever acts now, chained and signed so that a change is found.
 * What an auditor asks of every article: who did what, when, to which case. Owns {@code audit_record}, {@code audit_chain}, {@code
 * audit_checkpoint}, {@code audit_checkpointed_chain}.
 */
@NullMarked
package org.parkcert.audit;

import org.jspecify.annotations.NullMarked;
