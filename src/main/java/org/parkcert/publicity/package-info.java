/** 公示与异议 (第十条（四）). Owns {@code publicity_*}. */
@NullMarked
package org.parkcert.publicity;

import org.jspecify.annotations.NullMarked;
