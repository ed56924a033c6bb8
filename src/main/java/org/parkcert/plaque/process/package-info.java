/** The steps of this feature in the engine: delegates, listeners, variables. */
@NullMarked
package org.parkcert.plaque.process;

import org.jspecify.annotations.NullMarked;
