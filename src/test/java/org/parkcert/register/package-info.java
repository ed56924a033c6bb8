@NullMarked
package org.parkcert.register;

import org.jspecify.annotations.NullMarked;
