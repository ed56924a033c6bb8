/** 演示: what the {@code demo} profile brings, beginning with a clock that can be moved. No article. Owns {@code demo_clock}. */
@NullMarked
package org.parkcert.demo;

import org.jspecify.annotations.NullMarked;
