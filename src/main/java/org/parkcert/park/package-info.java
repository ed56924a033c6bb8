/** 园区名录: the registry of parks and the places that a locality may fill. Owns {@code park_park}, {@code park_locality}. */
@NullMarked
package org.parkcert.park;

import org.jspecify.annotations.NullMarked;
