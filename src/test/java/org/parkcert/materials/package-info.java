@NullMarked
package org.parkcert.materials;

import org.jspecify.annotations.NullMarked;
