/** 任务到达: tells who is to do something that it has arrived. Owns no table. Serves every article that has a human step. */
@NullMarked
package org.parkcert.notification.process;

import org.jspecify.annotations.NullMarked;
