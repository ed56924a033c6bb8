/**
 * 基准测试: whole cases of the platform beside the stock engines running a reference case, counted below the driver.
 * Articles of no regulation, and no table of its own.
 */
@NullMarked
package org.parkcert.bench;

import org.jspecify.annotations.NullMarked;
