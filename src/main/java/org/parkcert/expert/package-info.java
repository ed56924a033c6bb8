/**
 * 专家库: the experts whom an authority has appointed, and what keeps each of them out of which cases (P-3). Owns
 * {@code expert_*}; name and employer lie with the account in {@code identity}. The draw itself is the review's (WZ-10-3).
 */
@NullMarked
package org.parkcert.expert;

import org.jspecify.annotations.NullMarked;
