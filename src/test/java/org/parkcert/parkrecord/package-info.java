@NullMarked
package org.parkcert.parkrecord;

import org.jspecify.annotations.NullMarked;
