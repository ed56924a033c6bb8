package org.parkcert.park;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 园区名录: the registry. */
public interface Parks {

    /** Registers a park that is about to apply. */
    Park register(NewPark newPark);

    Optional<Park> find(String parkId);

    /** @throws org.parkcert.shared.NotFound for an unknown park */
    Park get(String parkId);

    /** Recognised parks of an authority, by locality and name; public. */
    List<Park> recognised(String authority);

    /** Locks the locality's row: second in the order of locks, before any number is drawn. */
    void lockLocality(String authority, String localityCode);

    /** {@code existingComprehensiveParks}: recognised comprehensive parks of the locality. */
    int comprehensiveParksIn(String authority, String localityCode);

    /** 认定: the park's new state, in the transaction of the decision. */
    void recognise(String parkId, String parkType, LocalDate recognisedOn);

    /** 拟申报园区. */
    record NewPark(
            String authority, String localityCode, String name, String address, String operator, String contact) {}
}
