/**
 * 决定与行文 (第十条（四）), with what precedes it by practice: minutes of a collective study (P-4), statement and legality check
 * before an adverse decision (P-7). Owns {@code decision_*}.
 */
@NullMarked
package org.parkcert.decision;

import org.jspecify.annotations.NullMarked;
