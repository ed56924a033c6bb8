/**
 * 绩效评估、集中考评 (CQB-20 to CQB-25, SC-5-2, SC-5-3, WZ-14, WZ-15, JL-8-1, JL-9): rounds that open a case for each park, rank what
 * the cases report, put the results of all before the leading group, publish them and hand each case its grade. What follows
 * from a grade is drawn in the diagrams. Owns {@code evaluation_*}.
 */
@NullMarked
package org.parkcert.evaluation;

import org.jspecify.annotations.NullMarked;
