/**
 * 办件: number, regime, pinned rules, clock, stage, decision record, indicators and documents of a case; every step keeps here what
 * another step or the applicant reads. It holds what stands across the articles of a regulation: processing time, deadlines of
 * steps (P-1), 回避 (P-3), 送达 (P-8), 归档 (P-10). It owns {@code casefile_*}.
 */
@NullMarked
package org.parkcert.casefile;

import org.jspecify.annotations.NullMarked;
