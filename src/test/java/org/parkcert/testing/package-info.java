/**
 * What tests stand on: databases, browser, pictures of diagrams.
 * It implements no article of any regulation.
 * It owns no table.
 */
@NullMarked
package org.parkcert.testing;

import org.jspecify.annotations.NullMarked;
