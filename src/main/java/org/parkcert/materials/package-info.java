/**
 * 申报材料: the checklist of a matter, uploads with all their versions, completeness (第十条（一）). What is asked for stands in the
 * authority's materials table. It owns {@code materials_material}; what is in the files lies outside the
 * database.
 */
@NullMarked
package org.parkcert.materials;

import org.jspecify.annotations.NullMarked;
