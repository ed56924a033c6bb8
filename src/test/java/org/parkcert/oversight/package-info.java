@NullMarked
package org.parkcert.oversight;

import org.jspecify.annotations.NullMarked;
