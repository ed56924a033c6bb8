/** 专家论证 (第十条（三）). Owns {@code review_*}. */
@NullMarked
package org.parkcert.review;

import org.jspecify.annotations.NullMarked;
