package org.parkcert.park;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.Once;
import org.parkcert.shared.Page;
import org.parkcert.shared.RandomId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 园区名录: the registry. */
@Service
@Transactional
public class Parks {

    private final ParkMapper parks;
    private final ParkSearchMapper search;
    private final AuditTrail audit;
    private final Clock clock;

    Parks(ParkMapper parks, ParkSearchMapper search, AuditTrail audit, Clock clock) {
        this.parks = parks;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers a park that is about to apply. */
    public Park register(NewPark newPark) {
        var park = new Park(
                RandomId.next(),
                newPark.authority(),
                newPark.localityCode(),
                newPark.name(),
                newPark.address(),
                newPark.operator(),
                newPark.contact(),
                null,
                Park.State.PLANNED,
                null);
        Once.again(parks);
        parks.insert(park, LocalDateTime.now(clock));
        audit.record("park.registered", null, park.id(), Map.of("locality", park.localityCode()));
        return park;
    }

    @Transactional(readOnly = true)
    public Optional<Park> find(String parkId) {
        return Once.perTransaction(parks, parkId, () -> parks.find(parkId));
    }

    /** @throws NotFound for an unknown park */
    @Transactional(readOnly = true)
    public Park get(String parkId) {
        return find(parkId).orElseThrow(() -> NotFound.of("park", "园区", parkId));
    }

    /** Recognised parks of an authority, by locality and name; public. */
    @Transactional(readOnly = true)
    public List<Park> recognised(String authority) {
        return parks.recognised(authority);
    }

    /** Locks the locality's row: second in the order of locks, before any number is drawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockLocality(String authority, String localityCode) {
        if (parks.lockLocality(authority, localityCode).isEmpty()) {
            makeAndLockLocality(authority, localityCode);
        }
    }

    private void makeAndLockLocality(String authority, String localityCode) {
        parks.waitInLineToMakeLocality();
        if (parks.lockLocality(authority, localityCode).isEmpty()) {
            parks.makeLocality(authority, localityCode);
        }
    }

    /** {@code existingComprehensiveParks}: recognised comprehensive parks of the locality. */
    @Transactional(readOnly = true)
    public int comprehensiveParksIn(String authority, String localityCode) {
        return parks.comprehensiveParksIn(authority, localityCode);
    }

    /** 认定: the park's new state, in the transaction of the decision. */
    public void recognise(String parkId, String parkType, LocalDate recognisedOn) {
        Once.again(parks);
        if (parks.recognise(parkId, parkType, recognisedOn) == 0) {
            throw NotFound.of("park", "园区", parkId);
        }
        audit.record("park.recognised", null, parkId, Map.of("parkType", parkType, "on", recognisedOn.toString()));
    }

    /** 取消认定: the park is no longer among the recognised ones. */
    public void withdraw(String parkId) {
        Once.again(parks);
        if (parks.withdraw(parkId) == 0) {
            throw NotFound.of("park", "园区", parkId);
        }
        audit.record("park.withdrawn", null, parkId, Map.of());
    }

    @Transactional(readOnly = true)
    Page<ParkRow> page(@Nullable String authority, Page.Request request) {
        var rows = search.recognised(authority, request.size(), request.offset());
        return request.of(rows, search.countRecognised(authority));
    }

    /** 拟申报园区. */
    public record NewPark(
            String authority, String localityCode, String name, String address, String operator, String contact) {}
}
