/** 决定与行文 (第十条（四）). Owns {@code decision_*}. */
@NullMarked
package org.parkcert.decision;

import org.jspecify.annotations.NullMarked;
