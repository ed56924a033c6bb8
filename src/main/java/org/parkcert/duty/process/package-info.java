/** 定期任务与流程: the steps of schedules and of {@code shared-report}. It owns no article of its own and no table. */
@NullMarked
package org.parkcert.duty.process;

import org.jspecify.annotations.NullMarked;
