@NullMarked
package org.parkcert.killed;

import org.jspecify.annotations.NullMarked;
