/**
 * Conventions that hold for the whole project, each as a test.
 * It implements no article of any regulation.
 * It owns no table.
 */
@NullMarked
package org.parkcert.conventions;

import org.jspecify.annotations.NullMarked;
