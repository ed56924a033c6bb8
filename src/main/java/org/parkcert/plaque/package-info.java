/** 授牌 (第十一条). Owns {@code plaque_plaque}. */
@NullMarked
package org.parkcert.plaque;

import org.jspecify.annotations.NullMarked;
