/** Words and rules that every feature speaks: case numbers, refusals, time zone, problem details. Owns no table. */
@NullMarked
package org.parkcert.shared;

import org.jspecify.annotations.NullMarked;
