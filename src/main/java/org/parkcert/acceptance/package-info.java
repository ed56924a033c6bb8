/** 受理与补正 (第十条（一）, P-1, P-2): completeness, one request to supplement, acceptance or return. Owns {@code acceptance_supplement}. */
@NullMarked
package org.parkcert.acceptance;

import org.jspecify.annotations.NullMarked;
