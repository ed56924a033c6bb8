package org.parkcert.park;

import java.time.LocalDate;

/** A recognised park as the public sees it: no contact person. */
record ParkRow(
        String id,
        String authority,
        String localityCode,
        String name,
        String address,
        String operator,
        String parkType,
        LocalDate recognisedOn) {}
