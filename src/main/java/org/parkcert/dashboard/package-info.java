/**
 * 总览: how many parks of which type stand where, beside the goals of the rules (SC-1, CQA-3), the grades of each year, and what other
 * features count. It reads {@code bundle}, {@code park} and {@code parkrecord}; whoever else has figures to show implements {@link
 * org.parkcert.dashboard.Tile}. It owns no table.
 */
@NullMarked
package org.parkcert.dashboard;

import org.jspecify.annotations.NullMarked;
