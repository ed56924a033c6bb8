/** 审计: append-only rows, written in the transaction of what they tell. Owns {@code audit_entry}. */
@NullMarked
package org.parkcert.audit;

import org.jspecify.annotations.NullMarked;
