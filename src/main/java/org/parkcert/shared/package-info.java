/**
 * Words and rules that every feature speaks: case numbers, refusals, China's time zone, names of organisations, pages, problem
 * details. It implements no article. It owns no table.
 */
@NullMarked
package org.parkcert.shared;

import org.jspecify.annotations.NullMarked;
