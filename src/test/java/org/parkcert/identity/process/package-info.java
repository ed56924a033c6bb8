@NullMarked
package org.parkcert.identity.process;

import org.jspecify.annotations.NullMarked;
