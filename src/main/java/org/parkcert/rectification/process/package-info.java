/** The steps of this feature in the engine: listeners, variables, what its forms show. */
@NullMarked
package org.parkcert.rectification.process;

import org.jspecify.annotations.NullMarked;
