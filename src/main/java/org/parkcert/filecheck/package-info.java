/**
 * 文件检查: what an uploaded file really is, and whether it may come in: nothing that runs, hides another file, unpacks without end or bears a virus.
 * What every article that asks for 材料 takes for granted. Owns no table.
 */
@NullMarked
package org.parkcert.filecheck;

import org.jspecify.annotations.NullMarked;
