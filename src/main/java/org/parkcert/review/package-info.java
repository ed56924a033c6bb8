/**
 * 专家论证 (WZ-10-3, P-3): a panel drawn at random without conflicts, in a way that anyone can repeat, scores independently. The
 * pool is {@code expert}'s. Owns {@code review_*}.
 */
@NullMarked
package org.parkcert.review;

import org.jspecify.annotations.NullMarked;
