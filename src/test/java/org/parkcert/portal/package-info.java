/** The portal in a browser: what the public and a locality see and do. */
@NullMarked
package org.parkcert.portal;

import org.jspecify.annotations.NullMarked;
