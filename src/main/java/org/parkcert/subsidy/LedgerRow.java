package org.parkcert.subsidy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 台账户: a programme of which a park gets. */
record LedgerRow(
        String parkId,
        String programme,
        String programmeName,
        String authority,
        String localityCode,
        @Nullable BigDecimal cap) {}
