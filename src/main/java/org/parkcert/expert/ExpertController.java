package org.parkcert.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.shared.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 专家库: officers and procedure administrators keep it, leaders and auditors read it, an expert sees and declares what is his own. */
@RestController
@RequestMapping("/api/v1/experts")
@Tag(name = "专家库", description = "专家的登记和回避声明")
class ExpertController {

    private static final Set<String> KEEPERS = Set.of(Groups.OFFICERS, Groups.PROCEDURE_ADMINS);
    private static final Set<String> READERS =
            Set.of(Groups.OFFICERS, Groups.PROCEDURE_ADMINS, Groups.LEADERS, Groups.AUDITORS);

    private final ExpertPool pool;
    private final DeclaredConflicts conflicts;
    private final CurrentUser currentUser;
    private final Clock clock;

    ExpertController(ExpertPool pool, DeclaredConflicts conflicts, CurrentUser currentUser, Clock clock) {
        this.pool = pool;
        this.conflicts = conflicts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @param state 可用、未到聘期、聘期已满、暂停使用、没有账号 */
    record ExpertAnswer(
            String userId,
            String name,
            String employer,
            @Nullable String localityCode,
            List<String> fields,
            LocalDate validFrom,
            LocalDate validUntil,
            boolean chair,
            boolean suspended,
            boolean available,
            String state) {}

    record ConflictAnswer(
            long id,
            String userId,
            String name,
            @Nullable CaseNumber caseNumber,
            @Nullable String organisation,
            String reason,
            @Nullable LocalDate endsOn,
            String declaredBy,
            LocalDateTime declaredAt,
            boolean counts) {}

    record PoolForm(@Nullable List<ExpertForm> experts) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeptAnswer(String userId, @Nullable String initialPassword) {}

    @GetMapping
    @Operation(summary = "专家名单；专家本人只见自己")
    List<ExpertAnswer> experts() {
        var actor = currentUser.require();
        var authority = authority(actor);
        var accounts = pool.accounts(authority);
        return pool.of(authority).stream()
                .filter(expert -> readsAll(actor) || expert.userId().equals(actor.userId()))
                .map(expert -> answer(expert, accounts))
                .toList();
    }

    @PostMapping
    @Operation(summary = "登记专家，一名或者多名：新增，或者按账号修改；没有账号的由系统建立，初始口令只答复这一次")
    List<KeptAnswer> keep(@RequestBody PoolForm form) {
        var experts = form.experts() == null ? List.<ExpertForm>of() : form.experts();
        return pool.keep(requireKeeper(), experts).stream()
                .map(kept -> new KeptAnswer(kept.userId(), kept.initialPassword()))
                .toList();
    }

    @GetMapping("/conflicts")
    @Operation(summary = "回避声明；专家本人只见自己的")
    List<ConflictAnswer> conflicts() {
        var actor = currentUser.require();
        var authority = authority(actor);
        var names = pool.of(authority).stream().collect(Collectors.toMap(Expert::userId, Expert::name));
        return conflicts.of(authority).stream()
                .filter(declared -> readsAll(actor) || declared.userId().equals(actor.userId()))
                .map(declared -> answer(declared, names))
                .toList();
    }

    @PostMapping("/conflicts")
    @Operation(summary = "声明回避：专家为自己，经办人员为任何一名专家")
    @ResponseStatus(HttpStatus.CREATED)
    ConflictAnswer declare(@RequestBody DeclaredConflicts.Declaration declaration) {
        var actor = currentUser.require();
        var authority = authority(actor);
        if (KEEPERS.stream().anyMatch(actor::isIn)) {
            return declared(conflicts.declare(authority, declaration, actor.userId()));
        }
        if (!actor.isIn(Groups.EXPERTS)) {
            throw new AccessDeniedException("只有专家本人和经办人员可以声明回避");
        }
        var own = new DeclaredConflicts.Declaration(
                actor.userId(),
                declaration.organisation(),
                declaration.caseNumber(),
                declaration.reason(),
                declaration.endsOn());
        return declared(conflicts.declare(authority, own, actor.userId()));
    }

    @DeleteMapping("/conflicts/{id}")
    @Operation(summary = "终止一项回避声明")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id) {
        conflicts.end(requireKeeper(), id);
    }

    private ExpertAnswer answer(Expert expert, Set<String> accounts) {
        var state = state(expert, accounts);
        return new ExpertAnswer(
                expert.userId(),
                expert.name(),
                expert.employer(),
                expert.localityCode(),
                expert.fields(),
                expert.validFrom(),
                expert.validUntil(),
                expert.chair(),
                expert.suspended(),
                state.equals("可用"),
                state);
    }

    private String state(Expert expert, Set<String> accounts) {
        var today = LocalDate.now(clock);
        if (!accounts.contains(expert.userId())) {
            return "没有账号";
        }
        if (expert.suspended()) {
            return "暂停使用";
        }
        if (expert.notYetAppointed(today)) {
            return "未到聘期";
        }
        return expert.expired(today) ? "聘期已满" : "可用";
    }

    private ConflictAnswer declared(DeclaredConflict declared) {
        var names = pool.find(declared.userId())
                .map(expert -> Map.of(expert.userId(), expert.name()))
                .orElse(Map.of());
        return answer(declared, names);
    }

    private ConflictAnswer answer(DeclaredConflict declared, Map<String, String> names) {
        return new ConflictAnswer(
                declared.id(),
                declared.userId(),
                names.getOrDefault(declared.userId(), declared.userId()),
                declared.caseNumber(),
                declared.organisation(),
                declared.reason(),
                declared.endsOn(),
                declared.declaredBy(),
                declared.declaredAt(),
                declared.counts(LocalDate.now(clock)));
    }

    private static boolean readsAll(Actor actor) {
        return READERS.stream().anyMatch(actor::isIn);
    }

    private String requireKeeper() {
        var actor = currentUser.require();
        if (KEEPERS.stream().noneMatch(actor::isIn)) {
            throw new AccessDeniedException("只有经办人员和流程管理员可以维护专家库");
        }
        return authority(actor);
    }

    private static String authority(Actor actor) {
        if (!readsAll(actor) && !actor.isIn(Groups.EXPERTS)) {
            throw new AccessDeniedException("专家库只供主管部门和专家本人查看");
        }
        return actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门"));
    }
}
