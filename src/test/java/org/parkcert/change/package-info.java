/** Tests of changes. */
@NullMarked
package org.parkcert.change;

import org.jspecify.annotations.NullMarked;
