/**
 * 处理 of a park that is badly managed, exists in name only or does harm (SC-5-4, CQA-5-3b, JL-9-3, CQB-25-3): evidence,
 * statement and defence (P-7), the leader's choice of measures, the document. Owns {@code sanction_*}.
 *
 * <p>What a measure brings about (rectification, return of the subsidy, withdrawal of the plaque) is called by the diagram
 * that asked for the decision.
 */
@NullMarked
package org.parkcert.sanction;

import org.jspecify.annotations.NullMarked;
