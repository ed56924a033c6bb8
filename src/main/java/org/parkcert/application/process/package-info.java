/** 申报与流程: the procedure that comes before a submission, and who acts in it. It owns no article of its own and no table. */
@NullMarked
package org.parkcert.application.process;

import org.jspecify.annotations.NullMarked;
