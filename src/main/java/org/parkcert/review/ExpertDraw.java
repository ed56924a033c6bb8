package org.parkcert.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.application.Applications;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Procedures;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.Interests;
import org.parkcert.expert.DeclaredConflict;
import org.parkcert.expert.DeclaredConflicts;
import org.parkcert.expert.ExpertPool;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Person;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotAtThisStage;
import org.parkcert.shared.RandomId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 随机抽取专家 (P-3): draws a panel from the pool, fills seats from the same draw, and keeps a record that anyone can repeat. */
@Service
@Transactional
public class ExpertDraw {

    private final DrawMapper draws;
    private final PanelMapper panels;
    private final ExpertPool pool;
    private final DeclaredConflicts conflicts;
    private final Interests interests;
    private final CaseFiles caseFiles;
    private final Applications applications;
    private final Parks parks;
    private final Authorities authorities;
    private final Procedures procedures;
    private final Directory directory;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    ExpertDraw(
            DrawMapper draws,
            PanelMapper panels,
            ExpertPool pool,
            DeclaredConflicts conflicts,
            Interests interests,
            CaseFiles caseFiles,
            Applications applications,
            Parks parks,
            Authorities authorities,
            Procedures procedures,
            Directory directory,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.draws = draws;
        this.panels = panels;
        this.pool = pool;
        this.conflicts = conflicts;
        this.interests = interests;
        this.caseFiles = caseFiles;
        this.applications = applications;
        this.parks = parks;
        this.authorities = authorities;
        this.procedures = procedures;
        this.directory = directory;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * 随机抽取.
     *
     * @throws PoolTooSmall when no panel can be drawn; nothing is recorded then, and the transaction goes on: the diagram
     *     leads to whoever enlarges the pool
     */
    @Transactional(noRollbackFor = PoolTooSmall.class)
    public void draw(CaseNumber caseNumber, Requirements required) {
        var standing = standing(caseFiles.lock(caseNumber), required, Set.of());
        var draw = drawn(caseNumber, 1, standing).orElseThrow(() -> new PoolTooSmall(standing));
        panels.insertSeats(caseNumber, draw.drawn());
        audit.record(
                "review.experts-drawn",
                caseNumber,
                caseNumber.value(),
                Map.of("draw", draw.hash(), "drawn", String.join(",", draw.drawn())));
    }

    /**
     * 递补: the seat of who recused himself goes to the next of the same draw who still may act. When the order is used up, one
     * more expert is drawn from the pool as it is now (补充抽取).
     *
     * @throws PoolTooSmall when there is nobody: the recusal is refused until the pool is enlarged
     */
    public String replace(CaseNumber caseNumber, String recused) {
        var caseFile = caseFiles.lock(caseNumber);
        var earlier = drawsOf(caseNumber);
        if (earlier.isEmpty()) {
            throw new NotAtThisStage(caseNumber);
        }
        var seats = panels.seats(caseNumber);
        var seated = seats.stream().map(Seat::userId).collect(Collectors.toUnmodifiableSet());
        var serving = seats.stream()
                .filter(seat -> seat.status() != Seat.Status.RECUSED)
                .map(Seat::userId)
                .toList();
        var now = standing(caseFile, remaining(earlier, serving), seated);
        var passedOver = passedOver(now, Replacement.reserves(earlier, seated));
        var replacement = Replacement.next(earlier.get(0).requirements(), earlier, seated, serving, passedOver.keySet())
                .or(() -> drawn(caseNumber, earlier.size() + 1, now)
                        .map(draw -> draw.drawn().get(0)))
                .orElseThrow(() -> PoolTooSmall.forReplacement(now));
        panels.insertReplacement(caseNumber, replacement, recused, written(passedOver));
        audit.record(
                "review.expert-replaced",
                caseNumber,
                replacement,
                Map.of("replaces", recused, "passedOver", String.join(",", passedOver.keySet())));
        return replacement;
    }

    /** 专家库情况 today, for a panel that is yet to be drawn. */
    @Transactional(readOnly = true)
    public PoolStanding standing(CaseNumber caseNumber, Requirements required) {
        return standing(caseFiles.get(caseNumber), required, Set.of());
    }

    /** The same for what the newest main diagram asks for; empty when the matter has no expert review. */
    @Transactional(readOnly = true)
    public Optional<PoolStanding> standingAhead(CaseNumber caseNumber) {
        var caseFile = caseFiles.get(caseNumber);
        var authority = authorities.get(caseFile.authority());
        return authority
                .matter(caseFile.matter(), caseFile.regime())
                .map(matter -> procedures.of(authority, matter).inputs())
                .filter(inputs -> inputs.containsKey("expertCount"))
                .map(inputs -> Requirements.of(
                        Integer.parseInt(inputs.getOrDefault("expertCount", "0")),
                        Integer.parseInt(inputs.getOrDefault("chairCount", "0")),
                        inputs.getOrDefault("requiredFields", "")))
                .map(required -> standing(caseFile, required, Set.of()));
    }

    /** 抽取记录; empty before anybody is drawn. */
    @Transactional(readOnly = true)
    Optional<DrawFile> file(CaseNumber caseNumber) {
        var rows = draws.ofCase(caseNumber);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var recorded = rows.stream()
                .map(row -> new DrawFile.Recorded(row.drawHash(), row.draw()))
                .toList();
        var replacements = panels.seats(caseNumber).stream()
                .flatMap(seat -> replacement(seat).stream())
                .toList();
        var ids = new HashSet<String>();
        recorded.forEach(one -> one.draw().pool().forEach(candidate -> ids.add(candidate.id())));
        var names = directory.find(ids).stream()
                .collect(Collectors.toMap(Person::userId, Person::name, (first, second) -> first, LinkedHashMap::new));
        return Optional.of(new DrawFile(recorded, replacements, names));
    }

    private List<Draw> drawsOf(CaseNumber caseNumber) {
        return draws.ofCase(caseNumber).stream().map(DrawMapper.Row::draw).toList();
    }

    private Optional<Draw> drawn(CaseNumber caseNumber, int drawNumber, PoolStanding standing) {
        var now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        var draw = Draw.of(
                new Draw.Occasion(caseNumber.value(), drawNumber, now),
                RandomId.next(),
                standing.required(),
                standing.candidates());
        draw.ifPresent(made ->
                draws.insert(new DrawMapper.Row(caseNumber, drawNumber, made.canonicalText(), made.hash(), now)));
        return draw;
    }

    private PoolStanding standing(CaseFile caseFile, Requirements required, Set<String> seated) {
        var authority = caseFile.authority();
        var conflicting = new Conflicting(
                caseFile.caseNumber(),
                caseFile.localityCode(),
                parks.get(caseFile.parkId()),
                applications.organisations(caseFile.applicationId()),
                caseFiles.actedFor(caseFile.parkId()),
                declared(caseFile),
                pool.accounts(authority),
                seated,
                LocalDate.now(clock));
        return new PoolStanding(
                required,
                pool.of(authority).stream()
                        .map(expert -> new PoolStanding.Member(expert, conflicting.exclusions(expert)))
                        .toList());
    }

    /** What experts declared for the pool, and what they declared for this very case (申报利害关系). */
    private List<DeclaredConflict> declared(CaseFile caseFile) {
        var forCase = interests.of(caseFile.caseNumber()).stream().map(DeclaredConflict::of);
        return Stream.concat(conflicts.of(caseFile.authority()).stream(), forCase)
                .toList();
    }

    private static Requirements remaining(List<Draw> draws, List<String> serving) {
        var beside = draws.stream()
                .flatMap(draw -> draw.pool().stream())
                .filter(candidate -> serving.contains(candidate.id()))
                .collect(Collectors.toMap(Draw.Candidate::id, candidate -> candidate, (first, later) -> later));
        return draws.get(0).requirements().ofOneSeatBeside(List.copyOf(beside.values()));
    }

    private static Map<String, List<Exclusion>> passedOver(PoolStanding now, List<Draw.Candidate> reserves) {
        var exclusions = now.members().stream()
                .collect(Collectors.toMap(member -> member.expert().userId(), PoolStanding.Member::exclusions));
        var passedOver = new LinkedHashMap<String, List<Exclusion>>();
        for (var reserve : reserves) {
            var found = exclusions.getOrDefault(reserve.id(), List.of(Exclusion.NO_ACCOUNT));
            if (!found.isEmpty()) {
                passedOver.put(reserve.id(), found);
            }
        }
        return passedOver;
    }

    private Optional<Replacement> replacement(Seat seat) {
        var recused = seat.replaces();
        return recused == null
                ? Optional.empty()
                : Optional.of(new Replacement(recused, seat.userId(), read(seat.passedOver())));
    }

    private String written(Map<String, List<Exclusion>> passedOver) {
        try {
            return json.writeValueAsString(passedOver);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, List<Exclusion>> read(@Nullable String passedOver) {
        try {
            return passedOver == null
                    ? Map.of()
                    : json.readValue(passedOver, new TypeReference<LinkedHashMap<String, List<Exclusion>>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
