/**
 * 门户: the pages for localities and the public; it owns no rule and no table, its scripts call {@code /api/v1} as any client
 * does. It shows what the articles on application, public notice and objection ask for (WZ-10-1, WZ-10-4, WZ-11-1). It reads
 * {@code bundle} (authorities), {@code casefile} (names of indicators), {@code identity} (who is signed in), nothing of the engine.
 */
@NullMarked
package org.parkcert.portal;

import org.jspecify.annotations.NullMarked;
