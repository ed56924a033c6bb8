/**
 * 申报条件: facts in, verdict out (第九条, WZ-9). The conditions stand in the authority's thresholds table, none in Java. It owns no
 * table: every evaluation is kept through the case file.
 */
@NullMarked
package org.parkcert.eligibility;

import org.jspecify.annotations.NullMarked;
