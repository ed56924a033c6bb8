package org.parkcert.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.Register;
import org.parkcert.bundle.Register.Writer;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.Page;
import org.parkcert.shared.RandomId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记簿: entries of the registers that the authority's file names; each change adds a version. */
@Service
@Transactional
public class Registers {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final RegisterMapper entries;
    private final Parks parks;
    private final Authorities authorities;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    Registers(
            RegisterMapper entries,
            Parks parks,
            Authorities authorities,
            CurrentUser currentUser,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.entries = entries;
        this.parks = parks;
        this.authorities = authorities;
        this.currentUser = currentUser;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * 登记簿目录的一行.
     *
     * @param held how many entries hold today
     */
    record Listed(Register register, String article, long held, boolean writable) {}

    /** What whoever asks may read: a locality only what is kept for each park. */
    @Transactional(readOnly = true)
    List<Listed> all() {
        var actor = currentUser.require();
        var authority = authorityOf(actor);
        var held = entries.held(authority.id(), actor.localityCodes(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(RegisterMapper.Held::registerId, RegisterMapper.Held::entries));
        return authority.registers().stream()
                .filter(register -> reads(actor, register))
                .map(register -> new Listed(
                        register,
                        authority.articles().of(register.clause()),
                        held.getOrDefault(register.id(), 0L),
                        writes(actor, register)))
                .toList();
    }

    @Transactional(readOnly = true)
    Listed get(String registerId) {
        return all().stream()
                .filter(one -> one.register().id().equals(registerId))
                .findFirst()
                .orElseThrow(() -> unknown(registerId));
    }

    /** @param all also what no longer holds, or not yet */
    @Transactional(readOnly = true)
    Page<RegisterEntry> page(String registerId, @Nullable String parkId, boolean all, Page.Request request) {
        var actor = currentUser.require();
        var authority = authorityOf(actor);
        readable(authority, actor, registerId);
        var query = new RegisterMapper.Query(
                authority.id(), registerId, actor.localityCodes(), parkId, all ? null : LocalDate.now(clock));
        return request.of(
                entries.page(query, request.size(), request.offset()).stream()
                        .map(this::entry)
                        .toList(),
                entries.count(query));
    }

    /**
     * 登记.
     *
     * @return the entry's id
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public String enter(String registerId, EntryForm form) {
        var actor = currentUser.require();
        var authority = authorityOf(actor);
        var register = writable(authority, actor, registerId);
        var faults = new Faults();
        var parkId = park(authority, actor, register, form.parkId(), faults);
        var content = form.read(register, false, LocalDate.now(clock), faults);
        faults.throwIfAny();
        var head = new RegisterMapper.Head(RandomId.next(), authority.id(), registerId, parkId.orElse(null), 1);
        entries.insert(head, LocalDateTime.now(clock));
        keep(head, 1, content, null, actor);
        audit.record(
                "register.entered",
                null,
                head.entryId(),
                Map.of("register", registerId, "park", parkId.orElse(""), "version", "1"));
        return head.entryId();
    }

    /**
     * 修改、终止: adds a version; those before it stay.
     *
     * @throws org.parkcert.shared.InvalidInput with every fault
     * @throws ChangedMeanwhile when the form was filled in from an earlier version
     */
    public void revise(String registerId, String entryId, EntryForm form) {
        var actor = currentUser.require();
        var authority = authorityOf(actor);
        var register = writable(authority, actor, registerId);
        var head = entries.lock(entryId)
                .filter(found -> isOf(found, authority, register, actor))
                .orElseThrow(() -> NotFound.of("register-entry", "登记项", entryId));
        var faults = new Faults();
        var content = form.read(register, true, LocalDate.now(clock), faults);
        faults.throwIfAny();
        var seen = form.version();
        if (seen == null || seen != head.latestVersion()) {
            throw new ChangedMeanwhile();
        }
        var version = head.latestVersion() + 1;
        entries.advance(entryId, version);
        keep(head, version, content, form.givenReason(), actor);
        audit.record(
                "register.revised",
                null,
                entryId,
                Map.of("register", registerId, "version", Integer.toString(version)));
    }

    /** 历次版本, newest first. */
    @Transactional(readOnly = true)
    List<RegisterEntry> history(String registerId, String entryId) {
        var actor = currentUser.require();
        var authority = authorityOf(actor);
        var register = readable(authority, actor, registerId);
        return entries
                .find(entryId)
                .filter(found -> isOf(found, authority, register, actor))
                .map(found -> entries.history(found.entryId()))
                .orElseThrow(() -> NotFound.of("register-entry", "登记项", entryId))
                .stream()
                .map(this::entry)
                .toList();
    }

    /** 档案所列: what holds of the parks today, or will. */
    List<RegisterEntry> ofParks(Set<String> parkIds, LocalDate today) {
        return entries.ofParks(parkIds, today).stream().map(this::entry).toList();
    }

    private RegisterEntry entry(RegisterMapper.Row row) {
        return new RegisterEntry(
                row.entryId(),
                row.registerId(),
                row.parkId(),
                row.parkName(),
                row.entryYear(),
                row.versionNumber(),
                row.latestVersion(),
                row.validFrom(),
                row.validUntil(),
                read(row.entryValues()),
                row.changeReason(),
                row.recordedAt(),
                row.recordedBy());
    }

    private void keep(
            RegisterMapper.Head head, int version, EntryForm.Content content, @Nullable String reason, Actor actor) {
        entries.insertVersion(
                head.entryId(),
                version,
                content.year(),
                content.validFrom(),
                content.validUntil(),
                written(content.values()),
                reason,
                LocalDateTime.now(clock),
                actor.userId());
    }

    private Optional<String> park(
            Authority authority, Actor actor, Register register, @Nullable String given, Faults faults) {
        if (!register.perPark()) {
            return Optional.empty();
        }
        var park = Optional.ofNullable(given)
                .flatMap(parks::find)
                .filter(found -> found.authority().equals(authority.id()))
                .filter(found ->
                        actor.localityCodes().isEmpty() || actor.localityCodes().contains(found.localityCode()));
        if (park.isEmpty()) {
            faults.add("parkId", given == null || given.isBlank() ? "required" : "unknown", "请选择园区（本部门、本地的）");
        }
        return park.map(Park::id);
    }

    private boolean isOf(RegisterMapper.Head head, Authority authority, Register register, Actor actor) {
        return head.authority().equals(authority.id())
                && head.registerId().equals(register.id())
                && (actor.localityCodes().isEmpty()
                        || Optional.ofNullable(head.parkId())
                                .flatMap(parks::find)
                                .filter(park -> actor.localityCodes().contains(park.localityCode()))
                                .isPresent());
    }

    private Authority authorityOf(Actor actor) {
        return authorities.get(
                actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，不能查阅登记簿")));
    }

    private static Register readable(Authority authority, Actor actor, String registerId) {
        return authority
                .register(registerId)
                .filter(register -> reads(actor, register))
                .orElseThrow(() -> unknown(registerId));
    }

    private static Register writable(Authority authority, Actor actor, String registerId) {
        var register = readable(authority, actor, registerId);
        if (!writes(actor, register)) {
            throw new AccessDeniedException("“" + register.name() + "”不由当前账号登记，请由"
                    + register.writers().stream()
                            .map(writer -> writer == Writer.OFFICERS ? "主管部门经办人" : "园区所在地")
                            .collect(Collectors.joining("或者"))
                    + "登记");
        }
        return register;
    }

    private static boolean reads(Actor actor, Register register) {
        return actor.localityCodes().isEmpty() || register.perPark();
    }

    private static boolean writes(Actor actor, Register register) {
        return actor.localityCodes().isEmpty()
                ? register.writers().contains(Writer.OFFICERS) && actor.isIn(Groups.OFFICERS)
                : register.writers().contains(Writer.LOCALITY);
    }

    private static NotFound unknown(String registerId) {
        return NotFound.of("register", "登记簿", registerId);
    }

    private Map<String, String> read(String values) {
        try {
            return json.readValue(values, VALUES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Values of a register entry can't be read", broken);
        }
    }

    private String written(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Values of a register entry can't be written", broken);
        }
    }
}
