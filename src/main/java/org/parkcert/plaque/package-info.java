/**
 * 授牌 (第十一条): number, signed certificate, code to verify and public register of plaques. A plaque can be suspended and restored; by
 * practice it is withdrawn with a public notice (P-9). It owns {@code plaque_plaque}, {@code plaque_suspension} and {@code plaque_withdrawal}.
 */
@NullMarked
package org.parkcert.plaque;

import org.jspecify.annotations.NullMarked;
