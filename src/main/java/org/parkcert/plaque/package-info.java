/**
 * 授牌 (第十一条): number, code to verify and public register of plaques. By practice a plaque is withdrawn with a public notice (P-9).
 * It owns {@code plaque_plaque} and {@code plaque_withdrawal}.
 */
@NullMarked
package org.parkcert.plaque;

import org.jspecify.annotations.NullMarked;
