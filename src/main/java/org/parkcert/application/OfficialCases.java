package org.parkcert.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.Indicators;
import org.parkcert.casefile.NewCase;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.parkrecord.StandingPark;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.RandomId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 立案: cases of recognised parks that begin without a draft, by schedule, by an officer or by the locality. */
@Service
@Transactional
public class OfficialCases {

    private static final int LONGEST_REASON = 500;

    private final ApplicationStore applications;
    private final MatterRules rules;
    private final Authorities authorities;
    private final Parks parks;
    private final ParkRecords records;
    private final CaseFiles cases;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    OfficialCases(
            ApplicationStore applications,
            MatterRules rules,
            Authorities authorities,
            Parks parks,
            ParkRecords records,
            CaseFiles cases,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.rules = rules;
        this.authorities = authorities;
        this.parks = parks;
        this.records = records;
        this.cases = cases;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 立案: the case's number is drawn, its rules are those of the day of receipt, its procedure starts.
     *
     * @param openedBy account, or {@code system}
     * @param variables few, literals that the matter's diagram reads
     * @throws ApplicationRefused for a park that isn't a recognised one, or when no rules were in force
     */
    public CaseFiles.Opened open(
            Authority authority,
            String matter,
            String parkId,
            LocalDate receivedOn,
            String openedBy,
            Map<String, Object> variables) {
        var park = parks.find(parkId)
                .filter(one -> one.authority().equals(authority.id()))
                .orElseThrow(() -> NotFound.of("park", "园区", parkId));
        demandRecognised(park);
        var governed = governed(authority, matter, parkId, receivedOn);
        var application = submitted(governed, park, openedBy);
        applications.insert(application);
        var opened = cases.open(
                new NewCase(
                        authority,
                        governed.regime(),
                        governed.matter(),
                        park.localityCode(),
                        parkId,
                        application.id(),
                        receivedOn,
                        null,
                        openedBy,
                        Indicators.NONE),
                variables);
        applications.update(
                application.submitted(opened.caseNumber(), opened.processInstanceId(), LocalDateTime.now(clock)));
        return opened;
    }

    private static void demandRecognised(Park park) {
        if (park.state() != Park.State.RECOGNISED) {
            throw ApplicationRefused.notRecognised(park);
        }
    }

    /** 适用的办法: that of the day of receipt, or the one under which the park was recognised where the matter goes by it. */
    private MatterRules.Governed governed(Authority authority, String matter, String parkId, LocalDate receivedOn) {
        var byRecognition = authority.matters().stream()
                .filter(Authority.Matter::byRecognition)
                .anyMatch(one -> one.id().equals(matter));
        if (!byRecognition) {
            return rules.governed(authority, matter, receivedOn);
        }
        var regime = regimes(authority, receivedOn).getOrDefault(parkId, "");
        return authority
                .matter(matter, regime)
                .filter(Authority.Matter::byRecognition)
                .map(one -> rules.governedUnder(authority, matter, regime))
                .orElseThrow(() -> NotFound.of("matter", "事项", matter));
    }

    /** By park, the regime under which it was recognised. */
    private Map<String, String> regimes(Authority authority, LocalDate day) {
        return records.standingOn(authority.id(), day).stream()
                .collect(Collectors.toMap(StandingPark::parkId, StandingPark::regime));
    }

    private Application submitted(MatterRules.Governed governed, Park park, String openedBy) {
        var now = LocalDateTime.now(clock);
        return new Application(
                RandomId.next(),
                park.authority(),
                governed.matter().id(),
                park.id(),
                park.localityCode(),
                null,
                Application.Status.SUBMITTED,
                Indicators.NONE,
                null,
                openedBy,
                now,
                now,
                null,
                null,
                null);
    }

    /** 由经办人或所在地立案, as the matter says; today's rules govern. */
    public CaseFiles.Opened start(String parkId, @Nullable String matter, @Nullable String reason) {
        var actor = currentUser.require();
        var park = parks.find(parkId)
                .filter(one -> isOfficer(actor, one) || isOfItsLocality(actor, one))
                .orElseThrow(() -> NotFound.of("park", "园区", parkId));
        var why = checked(matter, reason);
        demandRecognised(park);
        var authority = authorities.get(park.authority());
        var today = LocalDate.now(clock);
        var governed =
                governed(authority, matter == null ? "" : matter, parkId, today).matter();
        if (!mayStart(actor, governed, park)) {
            throw ApplicationRefused.notYoursToStart(governed);
        }
        parks.lockLocality(park.authority(), park.localityCode());
        cases.undecided(parkId, governed.id()).ifPresent(open -> {
            throw ApplicationRefused.undecided(open, governed.name());
        });
        var opened = open(authority, governed.id(), parkId, today, actor.userId(), Map.of());
        audit.record(
                CaseFiles.STARTED,
                opened.caseNumber(),
                opened.caseNumber().value(),
                why.isEmpty() ? Map.of() : Map.of("reason", why));
        return opened;
    }

    private static String checked(@Nullable String matter, @Nullable String reason) {
        var faults = new InvalidInput.Faults();
        if (matter == null || matter.isBlank()) {
            faults.add("matter", "required", "请选择事项");
        }
        var why = reason == null ? "" : reason.strip();
        if (why.length() > LONGEST_REASON) {
            faults.add("reason", "too-long", "事由最多 " + LONGEST_REASON + " 字，请精简");
        }
        faults.throwIfAny();
        return why;
    }

    /** 可以立案的事项 of recognised parks, for whoever asks. */
    @Transactional(readOnly = true)
    public List<Startable> startable() {
        var actor = currentUser.require();
        var authority = actor.authorityId().flatMap(authorities::find);
        return authority.stream().flatMap(one -> startable(actor, one)).toList();
    }

    /** 可以立案的事项 of one park, for whoever asks; none for a park of others or one that isn't recognised. */
    @Transactional(readOnly = true)
    public List<Startable.Matter> startableFor(String parkId) {
        var actor = currentUser.require();
        return parks.find(parkId)
                .filter(park -> park.state() == Park.State.RECOGNISED)
                .map(park -> mattersFor(actor, park))
                .orElse(List.of());
    }

    private List<Startable.Matter> mattersFor(Actor actor, Park park) {
        var authority = authorities.get(park.authority());
        var today = LocalDate.now(clock);
        var inForce = authority.regimeOn(today).map(Authority.Regime::id).orElse("");
        return matters(
                actor, authority, park, inForce, regimes(authority, today).getOrDefault(park.id(), ""));
    }

    private Stream<Startable> startable(Actor actor, Authority authority) {
        var today = LocalDate.now(clock);
        var inForce = authority.regimeOn(today).map(Authority.Regime::id).orElse("");
        var recognisedUnder = regimes(authority, today);
        return parks.recognised(authority.id()).stream()
                .flatMap(park ->
                        startable(actor, authority, park, inForce, recognisedUnder.getOrDefault(park.id(), ""))
                                .stream());
    }

    private static List<Startable> startable(
            Actor actor, Authority authority, Park park, String inForce, String recognisedUnder) {
        var matters = matters(actor, authority, park, inForce, recognisedUnder);
        return matters.isEmpty()
                ? List.of()
                : List.of(new Startable(park.id(), park.name(), park.localityCode(), matters));
    }

    private static List<Startable.Matter> matters(
            Actor actor, Authority authority, Park park, String inForce, String recognisedUnder) {
        return authority.matters().stream()
                .filter(matter -> matter.regime().equals(matter.byRecognition() ? recognisedUnder : inForce))
                .filter(matter -> mayStart(actor, matter, park))
                .map(matter -> new Startable.Matter(matter.id(), matter.name()))
                .toList();
    }

    private static boolean mayStart(Actor actor, Authority.Matter matter, Park park) {
        return switch (matter.startedBy()) {
            case OFFICER -> isOfficer(actor, park);
            case LOCALITY -> isOfItsLocality(actor, park);
            case APPLICATION, SCHEDULE -> false;
        };
    }

    private static boolean isOfficer(Actor actor, Park park) {
        return actor.belongsTo(park.authority())
                && actor.isIn(Groups.OFFICERS)
                && actor.localityCodes().isEmpty();
    }

    private static boolean isOfItsLocality(Actor actor, Park park) {
        return actor.belongsTo(park.authority()) && actor.localityCodes().contains(park.localityCode());
    }

    /** 园区, with the matters that may be started for it. */
    public record Startable(String parkId, String parkName, String localityCode, List<Matter> matters) {

        /** 事项. */
        public record Matter(String id, String name) {}
    }
}
