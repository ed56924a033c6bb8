/**
 * 园区档案: what becomes of a park from preparation to withdrawal, line by line, with the case and the clause of each; facts and
 * figures hold from a day on and nothing is overwritten (SC-4, JL-6, CQB-15, CQB-17). Steps enter here what they did; none of
 * them is known here. Owns {@code parkrecord_entry}, {@code parkrecord_fact}, {@code parkrecord_figure}, {@code parkrecord_grade},
 * {@code parkrecord_term}.
 */
@NullMarked
package org.parkcert.parkrecord;

import org.jspecify.annotations.NullMarked;
