@NullMarked
package org.parkcert.demo;

import org.jspecify.annotations.NullMarked;
