/**
 * 实地考察: a team without conflicts verifies on the spot what was declared, and reports (第十条（二）, P-3). Verified figures go to the
 * case file. It owns {@code inspection_team_member}.
 */
@NullMarked
package org.parkcert.inspection;

import org.jspecify.annotations.NullMarked;
