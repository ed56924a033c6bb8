/** The steps of this feature in the engine: delegates, listeners, variables. */
@NullMarked
package org.parkcert.round.process;

import org.jspecify.annotations.NullMarked;
