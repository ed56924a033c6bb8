@NullMarked
package org.parkcert.handover;

import org.jspecify.annotations.NullMarked;
