/** 授牌 (第十一条) and its withdrawal (P-9). Owns {@code plaque_*}. */
@NullMarked
package org.parkcert.plaque;

import org.jspecify.annotations.NullMarked;
