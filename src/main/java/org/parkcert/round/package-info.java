/**
 * 批次: cases that wait until a list of them is settled together, and the rounds that settle the lists (第九条（三）). Each case
 * goes on by itself afterwards. Owns {@code round_*}.
 */
@NullMarked
package org.parkcert.round;

import org.jspecify.annotations.NullMarked;
