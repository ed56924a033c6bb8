package org.parkcert.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.parkrecord.StandingPark;
import org.parkcert.shared.InvalidInput;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 既有园区: parks that were recognised before the platform came. An officer enters them from the document that
 * recognised them; from then on they owe reports and are evaluated like all others. They bear no electronic plaque.
 */
@Service
@Transactional
public class EarlierParks {

    private final Authorities authorities;
    private final Parks parks;
    private final ParkRecords records;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    EarlierParks(
            Authorities authorities,
            Parks parks,
            ParkRecords records,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.authorities = authorities;
        this.parks = parks;
        this.records = records;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 登记既有园区 of the officer's own authority.
     *
     * @return the park, recognised from its day on
     * @throws InvalidInput with all that is wrong; a park of that name that is on record already is among it
     */
    public Park enter(EarlierPark form) {
        var authority = registrarsAuthority();
        var faults = new InvalidInput.Faults();
        form.checkForm(faults);
        var day = form.recognisedOn(LocalDate.now(clock), faults);
        var recognising = day.flatMap(one -> form.matterOf(appliedFor(authority, one), faults));
        var type = recognising.map(matter -> form.parkTypeIn(matter, faults));
        faults.throwIfAny();
        var wanted = form.requirePark();
        checkPlace(authority, wanted, faults);
        faults.throwIfAny();

        var park = parks.register(wanted.in(authority.id()));
        parks.recognise(park.id(), type.orElse(null), day.orElseThrow());
        stands(authority, park, recognising.orElseThrow(), day.orElseThrow(), form);
        audit.record(
                "park.entered-earlier",
                null,
                park.id(),
                Map.of("document", form.documentText(), "on", day.orElseThrow().toString()));
        return parks.get(park.id());
    }

    private Authority registrarsAuthority() {
        var actor = currentUser.require();
        if (!actor.isIn(Groups.OFFICERS) || !actor.localityCodes().isEmpty()) {
            throw new AccessDeniedException("既有园区由主管部门经办人登记");
        }
        return actor.authorityId()
                .flatMap(authorities::find)
                .orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，不能登记园区"));
    }

    /** Under the rules of the day; of a day before all rules on file, the first that there are. */
    private static List<Authority.Matter> appliedFor(Authority authority, LocalDate day) {
        var regime = authority
                .regimeOn(day)
                .or(() -> authority.regimes().stream().min(Comparator.comparing(Authority.Regime::inForceFrom)))
                .map(Authority.Regime::id)
                .orElse("");
        return authority.matters().stream()
                .filter(matter -> matter.regime().equals(regime))
                .filter(matter -> matter.startedBy() == Authority.StartedBy.APPLICATION)
                .toList();
    }

    /** Two officers who enter the same park at once wait in line at its locality. */
    private void checkPlace(Authority authority, NewApplication.NewPark wanted, InvalidInput.Faults faults) {
        var locality = authority.locality(wanted.requireLocalityCode());
        if (locality.isEmpty()) {
            faults.add("park.localityCode", "unknown", "没有代码为“" + wanted.requireLocalityCode() + "”的所在地，请核对");
            return;
        }
        wanted.checkCounty(locality.get(), faults);
        parks.lockLocality(authority.id(), locality.get().code());
        var name = wanted.in(authority.id()).name();
        if (parks.isOnRecord(authority.id(), locality.get().code(), name)) {
            faults.add("park.name", "on-record", locality.get().name() + "的“" + name + "”已有档案，请在园区档案中查找");
        }
    }

    private void stands(Authority authority, Park park, Authority.Matter recognising, LocalDate day, EarlierPark form) {
        records.begin(
                authority.id(),
                new StandingPark(park.id(), park.localityCode(), day, recognising.regime(), recognising.id()),
                null);
        var text = "批准：%s（%s，平台启用前认定）".formatted(recognising.name(), form.documentText());
        records.enter(new Entry(park.id(), EntryKind.RECOGNITION, day, text, null, recognising.clause()));
        form.findNote()
                .ifPresent(
                        note -> records.enter(new Entry(park.id(), EntryKind.FACT, day, "平台启用前：" + note, null, null)));
    }
}
