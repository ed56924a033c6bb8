/** 实地考察 (第十条（二）). Owns {@code inspection_*}. */
@NullMarked
package org.parkcert.inspection;

import org.jspecify.annotations.NullMarked;
