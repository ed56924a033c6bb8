/** 账号与引擎权限: accounts in the engine's identity tables, its few grants and shared filters, and the guards before its web interfaces. Owns no table of ours. */
@NullMarked
package org.parkcert.identity.process;

import org.jspecify.annotations.NullMarked;
