/** Tests of duties and reports. */
@NullMarked
package org.parkcert.duty;

import org.jspecify.annotations.NullMarked;
