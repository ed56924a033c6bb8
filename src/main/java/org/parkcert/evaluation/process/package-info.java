/** The steps of this feature in the engine: delegates, listeners, variables, what its forms show. */
@NullMarked
package org.parkcert.evaluation.process;

import org.jspecify.annotations.NullMarked;
