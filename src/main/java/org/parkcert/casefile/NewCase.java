package org.parkcert.casefile;

import java.time.LocalDate;
import org.parkcert.bundle.Authority;

/**
 * 待登记的申报.
 *
 * @param receivedOn day of receipt: picks the regime
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
        String submittedBy,
        Indicators indicators) {}
