/** The demo's time in the engine: from due job to due job. No article, no table. */
@NullMarked
package org.parkcert.demo.process;

import org.jspecify.annotations.NullMarked;
