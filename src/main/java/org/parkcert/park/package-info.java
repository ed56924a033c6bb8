/**
 * 园区名录: the registry of parks and the places that a locality may fill. One comprehensive park in each county (第四条)
 * is counted here, under the locality's lock. Owns {@code park_park} and {@code park_locality}.
 */
@NullMarked
package org.parkcert.park;

import org.jspecify.annotations.NullMarked;
