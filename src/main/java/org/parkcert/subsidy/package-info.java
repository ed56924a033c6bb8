/**
 * 补助资金台账 (CQA-5-2, CQB-11, CQB-12, CQB-25-1, CQB-25-2): who gets how much of which programme, what of it was paid, spent,
 * ordered back and paid back; nothing is ever overwritten. Owns {@code subsidy_*}.
 *
 * <p>Whatever changes a sum happens with the ledger of the park and the programme locked, so that two payments at once never
 * pass the cap. Caps, bases and bounds come from the diagram that asks and from its table.
 */
@NullMarked
package org.parkcert.subsidy;

import org.jspecify.annotations.NullMarked;
