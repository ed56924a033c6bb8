/** 办件: number, regime, pinned rules, clock, stage, decision record, indicators, documents. Owns {@code casefile_*}. */
@NullMarked
package org.parkcert.casefile;

import org.jspecify.annotations.NullMarked;
