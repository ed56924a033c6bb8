@NullMarked
package org.parkcert.identity;

import org.jspecify.annotations.NullMarked;
