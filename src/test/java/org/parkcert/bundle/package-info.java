/**
 * Tests of bundles: reading, deploying, guarding, checking.
 * It implements no article of any regulation.
 * It owns no table.
 */
@NullMarked
package org.parkcert.bundle;

import org.jspecify.annotations.NullMarked;
