/** The steps of this feature in the engine: delegates, variables, what its forms show. */
@NullMarked
package org.parkcert.followup.process;

import org.jspecify.annotations.NullMarked;
