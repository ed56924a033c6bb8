@NullMarked
package org.parkcert.content;

import org.jspecify.annotations.NullMarked;
