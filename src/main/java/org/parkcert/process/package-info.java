/** The engine kit: typed variables, human tasks, expressions, errors. Declares ports that {@code casefile.process} implements; knows no feature. */
@NullMarked
package org.parkcert.process;

import org.jspecify.annotations.NullMarked;
