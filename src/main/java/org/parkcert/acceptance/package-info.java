/**
 * 受理与补正: completeness, a request to supplement, acceptance or return (第十条（一）). By practice its receipt and deadline (P-1), and
 * that nothing is asked for that could have been asked for before (P-2). It owns {@code acceptance_supplement}.
 */
@NullMarked
package org.parkcert.acceptance;

import org.jspecify.annotations.NullMarked;
