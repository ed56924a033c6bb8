/**
 * 办件与流程: starts and withdraws the procedure of a case, and keeps what the kit reports about it (stages, human
 * decisions). It owns no article of its own and no table.
 */
@NullMarked
package org.parkcert.casefile.process;

import org.jspecify.annotations.NullMarked;
