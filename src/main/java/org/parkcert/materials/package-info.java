/** 申报材料: checklist, upload, completeness. Owns {@code materials_*}. */
@NullMarked
package org.parkcert.materials;

import org.jspecify.annotations.NullMarked;
