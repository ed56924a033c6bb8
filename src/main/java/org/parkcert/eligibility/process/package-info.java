/**
 * What the forms show of the conditions: each with what is required and what was found (第九条). Earlier relaxations of
 * the same condition stand beside it, since same circumstances are to be treated alike. Keeps no tables.
 */
@NullMarked
package org.parkcert.eligibility.process;

import org.jspecify.annotations.NullMarked;
