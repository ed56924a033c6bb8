@NullMarked
package org.parkcert.export;

import org.jspecify.annotations.NullMarked;
