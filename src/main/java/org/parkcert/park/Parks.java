package org.parkcert.park;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.shared.Change;
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
                newPark.countyCode(),
                newPark.name(),
                newPark.address(),
                newPark.operator(),
                newPark.contact(),
                null,
                Park.State.PLANNED,
                null);
        Once.again(parks);
        parks.insert(park, LocalDateTime.now(clock));
        audit.record(
                AuditedParks.REGISTERED,
                null,
                park.id(),
                Change.of("", park.state().key(), Map.of("locality", park.localityCode())));
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

    /**
     * Parks that are prepared, recognised or withdrawn, by locality and name.
     *
     * @param localityCodes empty for all of the authority
     */
    @Transactional(readOnly = true)
    public List<Park> onRecord(String authority, Set<String> localityCodes) {
        return parks.onRecord(authority, localityCodes);
    }

    /** 已有档案: a park of that name in the locality that is or was more than an application. */
    @Transactional(readOnly = true)
    public boolean isOnRecord(String authority, String localityCode, String name) {
        return parks.countOnRecord(authority, localityCode, name) > 0;
    }

    /** 园区名称 by id. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> parkIds) {
        return parkIds.isEmpty()
                ? Map.of()
                : parks.named(parkIds).stream().collect(Collectors.toMap(ParkMapper.Named::id, ParkMapper.Named::name));
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
    public void recognise(String parkId, @Nullable String parkType, LocalDate recognisedOn) {
        var before = lockState(parkId);
        parks.recognise(parkId, parkType, recognisedOn);
        audit.record(
                AuditedParks.RECOGNISED,
                null,
                parkId,
                Change.of(
                        before.key(),
                        Park.State.RECOGNISED.key(),
                        Map.of("parkType", String.valueOf(parkType), "on", recognisedOn.toString())));
    }

    /** 筹建: approved to be prepared, in the transaction of the decision. */
    public void prepare(String parkId, @Nullable String parkType) {
        var before = lockState(parkId);
        if (parks.prepare(parkId, parkType) == 0) {
            throw NotFound.of("park", "园区", parkId);
        }
        audit.record(
                AuditedParks.PREPARED,
                null,
                parkId,
                Change.of(before.key(), Park.State.PREPARING.key(), Map.of("parkType", String.valueOf(parkType))));
    }

    /** What the park was before it is changed; nobody else changes it meanwhile. */
    private Park.State lockState(String parkId) {
        Once.again(parks);
        return parks.lockState(parkId).orElseThrow(() -> NotFound.of("park", "园区", parkId));
    }

    /** 筹建批复失效; without effect for a park that isn't being prepared. */
    public void endPreparation(String parkId) {
        Once.again(parks);
        if (parks.endPreparation(parkId) > 0) {
            audit.record(
                    AuditedParks.PREPARATION_ENDED,
                    null,
                    parkId,
                    Change.of(Park.State.PREPARING.key(), Park.State.PLANNED.key()));
        }
    }

    /** 园区现状: the furthest that the park, or what else its locality registered under its name, has come. */
    @Transactional(readOnly = true)
    public Park.State stateOf(String parkId) {
        var states = parks.states(parkId);
        return states.contains(Park.State.PREPARING)
                ? Park.State.PREPARING
                : parks.find(parkId).map(Park::state).orElse(Park.State.PLANNED);
    }

    /** 开园: the day on which the park began to operate. */
    public void open(String parkId, LocalDate openedOn) {
        Once.again(parks);
        if (parks.open(parkId, openedOn) > 0) {
            audit.record("park.opened", null, parkId, Map.of("openedOn", openedOn.toString()));
        }
    }

    /** 开园日期; empty before it is on record. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> openedOn(String parkId) {
        return parks.openedOn(parkId);
    }

    /** 同一园区: the park and what else its locality registered under its name. */
    @Transactional(readOnly = true)
    public List<String> sameAs(String parkId) {
        return parks.sameAs(parkId);
    }

    /** 变更名称. */
    public void rename(String parkId, String name) {
        amended(parkId, "name", parks.rename(parkId, name));
    }

    /** 变更地址. */
    public void move(String parkId, String address) {
        amended(parkId, "address", parks.move(parkId, address));
    }

    /** 变更运营单位. */
    public void operate(String parkId, String operator) {
        amended(parkId, "operator", parks.operate(parkId, operator));
    }

    private void amended(String parkId, String what, int rows) {
        Once.again(parks);
        if (rows == 0) {
            throw NotFound.of("park", "园区", parkId);
        }
        audit.record("park.amended", null, parkId, Map.of("what", what));
    }

    /** 取消认定: the park is no longer among the recognised ones. */
    public void withdraw(String parkId) {
        var before = lockState(parkId);
        parks.withdraw(parkId);
        audit.record(AuditedParks.WITHDRAWN, null, parkId, Change.of(before.key(), Park.State.WITHDRAWN.key()));
    }

    @Transactional(readOnly = true)
    Page<ParkRow> page(@Nullable String authority, Page.Request request) {
        var rows = search.recognised(authority, request.size(), request.offset());
        return request.of(rows, search.countRecognised(authority));
    }

    /** 拟申报园区. */
    public record NewPark(
            String authority,
            String localityCode,
            @Nullable String countyCode,
            String name,
            String address,
            String operator,
            String contact) {

        public NewPark(
                String authority, String localityCode, String name, String address, String operator, String contact) {
            this(authority, localityCode, null, name, address, operator, contact);
        }
    }
}
