package org.parkcert.parkrecord;

import java.time.LocalDate;

/**
 * 已认定的园区.
 *
 * @param regime of the case that recognised it
 * @param matter of that case
 */
public record StandingPark(String parkId, String localityCode, LocalDate recognisedOn, String regime, String matter) {}
