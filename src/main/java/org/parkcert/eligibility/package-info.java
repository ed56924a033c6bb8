/** 申报条件: facts in, verdict out (第九条). Keeps every evaluation through the case file. */
@NullMarked
package org.parkcert.eligibility;

import org.jspecify.annotations.NullMarked;
