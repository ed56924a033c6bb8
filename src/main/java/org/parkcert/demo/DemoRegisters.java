package org.parkcert.demo;

import static org.parkcert.demo.DemoCast.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.application.EarlierPark;
import org.parkcert.bundle.Authority;
import org.parkcert.identity.Actor;
import org.parkcert.identity.Groups;
import org.parkcert.park.Park;
import org.parkcert.parkrecord.Fact;
import org.parkcert.register.EntryForm;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 演示登记: parks recognised earlier, entries of registers and facts of parks, by those who keep them; years and days count back from the demo's today. */
@Component
@Profile("demo")
class DemoRegisters {

    private final DemoDesk desk;

    DemoRegisters(DemoDesk desk) {
        this.desk = desk;
    }

    void enter(Authority authority, DemoScript script) {
        var earlier = script.earlierParks() == null ? List.<EarlierPark>of() : script.earlierParks();
        earlier.forEach(
                wanted -> as(officer(authority), () -> desk.earlierParks().enter(wanted)));
        var parks = desk.parks().onRecord(authority.id(), Set.of());
        var registers = script.registers() == null ? List.<DemoScript.Registered>of() : script.registers();
        registers.forEach(wanted -> enter(authority, wanted, parks));
        var facts = script.facts() == null ? List.<DemoScript.Stated>of() : script.facts();
        facts.forEach(wanted -> state(authority, wanted, parks));
    }

    /** An entry of a park that isn't on record yet is left out: its case hasn't come so far. */
    private void enter(Authority authority, DemoScript.Registered wanted, List<Park> parks) {
        if (wanted.park() == null) {
            as(officer(authority), () -> desk.registers().enter(wanted.register(), form(null, wanted)));
            return;
        }
        parks.stream().filter(park -> park.name().equals(wanted.park())).forEach(park -> {
            var locality = desk.cast().applicant(authority, park.localityCode());
            as(locality, () -> desk.registers().enter(wanted.register(), form(park.id(), wanted)));
        });
    }

    private EntryForm form(@Nullable String parkId, DemoScript.Registered wanted) {
        var from = desk.today().minusDays(wanted.daysAgo());
        return new EntryForm(
                parkId,
                Integer.toString(from.getYear()),
                from.toString(),
                null,
                Map.copyOf(wanted.values()),
                null,
                null);
    }

    private void state(Authority authority, DemoScript.Stated wanted, List<Park> parks) {
        var from = desk.today().minusDays(wanted.daysAgo());
        parks.stream()
                .filter(park -> park.name().equals(wanted.park()))
                .forEach(park -> as(officer(authority), () -> {
                    desk.records().state(fact(park, wanted, from));
                    return park;
                }));
    }

    private Actor officer(Authority authority) {
        return desk.cast().actor(authority, "officer", Groups.OFFICERS);
    }

    private static Fact fact(Park park, DemoScript.Stated wanted, LocalDate from) {
        return new Fact(park.id(), wanted.fact(), wanted.text(), from, null, null);
    }
}
