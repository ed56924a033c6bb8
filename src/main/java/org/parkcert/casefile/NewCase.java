package org.parkcert.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authority;

/**
 * 待登记的申报.
 *
 * @param receivedOn day of receipt: picks the regime
 * @param receiptReason why it is registered later than it was received; null where it isn't
 * @param submittedBy account
 */
public record NewCase(
        Authority authority,
        Authority.Regime regime,
        Authority.Matter matter,
        String localityCode,
        String parkId,
        String applicationId,
        LocalDate receivedOn,
        @Nullable String receiptReason,
        String submittedBy,
        Indicators indicators) {}
