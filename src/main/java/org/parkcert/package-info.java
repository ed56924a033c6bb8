@NullMarked
package org.parkcert;

import org.jspecify.annotations.NullMarked;
