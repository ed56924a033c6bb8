/**
 * 理由说明: why each condition of a case was met or not, and why each date of it is what it is. Owns no table: it reads what the case kept
 * (evaluations with their exact inputs and the edition of their table, figures, decisions, pauses) and reckons dates again.
 * What an authority must be able to lay on the table years later, for every article.
 */
@NullMarked
package org.parkcert.explanation;

import org.jspecify.annotations.NullMarked;
