@NullMarked
package org.parkcert.dashboard;

import org.jspecify.annotations.NullMarked;
