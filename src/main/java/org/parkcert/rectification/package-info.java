/**
 * 限期整改 (SC-5-3, JL-9-2, CQB-25-2): ordered with a deadline, reported by the locality, verified on file; what is reported late
 * stays shown as late. What follows from a rectification that wasn't enough is drawn in the diagrams. Owns {@code rectification_*}.
 */
@NullMarked
package org.parkcert.rectification;

import org.jspecify.annotations.NullMarked;
