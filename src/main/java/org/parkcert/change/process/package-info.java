/** 变更与流程: the steps of a change. It owns no article of its own and no table. */
@NullMarked
package org.parkcert.change.process;

import org.jspecify.annotations.NullMarked;
