/** The steps of this feature in the engine: delegates, listeners, variables. */
@NullMarked
package org.parkcert.consultation.process;

import org.jspecify.annotations.NullMarked;
