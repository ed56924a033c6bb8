/**
 * 导出: any list as a workbook, by the rights of whoever is signed in; what a spreadsheet would take for a formula is made harmless, and
 * each export is on the audit trail. Features implement {@link org.parkcert.export.ExportedLists} for their own lists; none of them is known
 * here. It carries out no article, and owns no table.
 */
@NullMarked
package org.parkcert.export;

import org.jspecify.annotations.NullMarked;
