/**
 * 数据库连接: how the platform connects, so that a read costs no transaction. Articles of no regulation; it owns no table.
 */
@NullMarked
package org.parkcert.database;

import org.jspecify.annotations.NullMarked;
