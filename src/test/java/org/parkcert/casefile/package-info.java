@NullMarked
package org.parkcert.casefile;

import org.jspecify.annotations.NullMarked;
