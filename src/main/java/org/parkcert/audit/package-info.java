/**
 * 审计: append-only rows, written in the transaction of what they tell, about whoever acts now. What an auditor asks of
 * every article: who did what, when, to which case. Owns {@code audit_chain}, {@code
 * audit_record}.
 */
@NullMarked
package org.parkcert.audit;

import org.jspecify.annotations.NullMarked;
