/** Tests of the ledger of subsidies. */
@NullMarked
package org.parkcert.subsidy;

import org.jspecify.annotations.NullMarked;
