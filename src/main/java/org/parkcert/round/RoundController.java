package org.parkcert.round;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 批次, for the authority's staff; an officer starts one. */
@RestController
@RequestMapping("/api/v1/rounds")
@Tag(name = "批次", description = "通过评审、等待列入名单的办件；经办人启动批次，名单在任务办理中拟定和确定")
class RoundController {

    private final Rounds rounds;
    private final Authorities authorities;
    private final Parks parks;
    private final CurrentUser currentUser;

    RoundController(Rounds rounds, Authorities authorities, Parks parks, CurrentUser currentUser) {
        this.rounds = rounds;
        this.authorities = authorities;
        this.parks = parks;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Operation(summary = "等待的办件和已启动的批次")
    Overview overview() {
        var authority = authorities.get(staffsAuthority(currentUser.require()));
        var waiting = new LinkedHashMap<String, List<RoundItem>>();
        rounds.waiting(authority.id())
                .forEach(item -> waiting.merge(item.caseProcess(), List.of(item), RoundController::joined));
        var newest = rounds.newest(authority.id());
        var items = rounds.itemsOf(newest);
        var names = parks.names(Stream.concat(waiting.values().stream(), items.values().stream())
                .flatMap(List::stream)
                .map(RoundItem::parkId)
                .distinct()
                .toList());
        return new Overview(
                waiting.entrySet().stream()
                        .map(entry -> new Waiting(
                                entry.getKey(), matterName(authority, entry.getKey()), views(entry.getValue(), names)))
                        .toList(),
                newest.stream()
                        .map(round -> new RoundView(
                                round.roundNumber(),
                                matterName(authority, round.caseProcess()),
                                round.openedAt(),
                                round.settledAt(),
                                round.reason(),
                                views(items.getOrDefault(round.roundNumber(), List.of()), names)))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "启动批次", description = "纳入该流程全部等待的办件；随后在任务办理中拟定名单")
    Started start(@RequestBody NewRound wanted) {
        var faults = new Faults();
        var process = wanted.process() == null ? "" : wanted.process().strip();
        if (process.isEmpty()) {
            faults.add("process", "required", "请指明流程（process），可先查询等待的办件");
        }
        faults.throwIfAny();
        var actor = currentUser.require();
        var authority = staffsAuthority(actor);
        if (!actor.isIn(Groups.OFFICERS)) {
            throw new AccessDeniedException("批次由主管部门经办人启动");
        }
        return new Started(rounds.start(authority, process, actor.userId()));
    }

    private static String staffsAuthority(Actor actor) {
        if (!actor.localityCodes().isEmpty()) {
            throw new AccessDeniedException("批次只供主管部门工作人员办理");
        }
        return actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，不能办理批次"));
    }

    private static List<ItemView> views(List<RoundItem> items, Map<String, String> names) {
        return items.stream()
                .map(item -> new ItemView(
                        item.caseNumber(),
                        names.getOrDefault(item.parkId(), ""),
                        item.score(),
                        item.waitingSince(),
                        item.status()))
                .toList();
    }

    private static List<RoundItem> joined(List<RoundItem> some, List<RoundItem> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static String matterName(Authority authority, String caseProcess) {
        return authority.matters().stream()
                .filter(matter -> matter.process().equals(caseProcess))
                .map(matter -> matter.name()
                        + authority
                                .regime(matter.regime())
                                .map(regime -> "（" + regime.name() + "）")
                                .orElse(""))
                .findFirst()
                .orElse(caseProcess);
    }

    /** 启动批次的请求. */
    record NewRound(@Nullable String process) {}

    /** 已启动. */
    record Started(CaseNumber roundNumber) {}

    record Overview(List<Waiting> waiting, List<RoundView> rounds) {}

    record Waiting(String process, String matterName, List<ItemView> cases) {}

    record RoundView(
            CaseNumber roundNumber,
            String matterName,
            LocalDateTime openedAt,
            @Nullable LocalDateTime settledAt,
            @Nullable String reason,
            List<ItemView> cases) {}

    record ItemView(
            CaseNumber caseNumber,
            String parkName,
            @Nullable String score,
            LocalDateTime waitingSince,
            RoundItem.Status status) {}
}
