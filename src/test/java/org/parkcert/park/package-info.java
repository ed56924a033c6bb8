@NullMarked
package org.parkcert.park;

import org.jspecify.annotations.NullMarked;
