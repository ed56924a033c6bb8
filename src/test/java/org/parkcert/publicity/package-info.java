@NullMarked
package org.parkcert.publicity;

import org.jspecify.annotations.NullMarked;
