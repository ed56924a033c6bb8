@NullMarked
package org.parkcert.filecheck;

import org.jspecify.annotations.NullMarked;
