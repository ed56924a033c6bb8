package org.parkcert.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 评估批次, for the authority's staff, and the published results, for everyone. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "评估", description = "各年度的评估批次和结果；结果在任务办理中由领导小组确认，公布后任何人可以查看")
class EvaluationController {

    private static final int LONGEST_REASON = 500;

    private final EvaluationRounds rounds;
    private final Authorities authorities;
    private final CurrentUser currentUser;

    EvaluationController(EvaluationRounds rounds, Authorities authorities, CurrentUser currentUser) {
        this.rounds = rounds;
        this.authorities = authorities;
        this.currentUser = currentUser;
    }

    @GetMapping("/evaluations")
    @Operation(summary = "本单位的评估批次", description = "每个园区的自评、初审、专家得分和等次；未报送的也列出")
    List<RoundView> evaluations() {
        return views(rounds.newest(staffsAuthority(currentUser.require())));
    }

    @GetMapping("/public/evaluations")
    @Operation(summary = "已公布的评估结果", description = "只有园区和等次，不含得分")
    List<PublicResults> published(@RequestParam Optional<String> authority) {
        var published = rounds.published().stream()
                .filter(round -> authority.isEmpty() || authority.get().equals(round.authority()))
                .toList();
        var items = rounds.itemsOf(published);
        return published.stream()
                .map(round -> {
                    var ofRound = items.getOrDefault(round.roundNumber(), List.of()).stream()
                            .filter(item -> item.grade() != null)
                            .toList();
                    var names = rounds.names(ofRound, round.authority());
                    var scale = rounds.scale(round);
                    return new PublicResults(
                            authorities.get(round.authority()).name(),
                            round.evaluationYear(),
                            round.publishedAt(),
                            ofRound.stream()
                                    .map(item -> new PublicResult(
                                            names.getOrDefault(item.parkId(), ""), gradeName(scale, item)))
                                    .toList());
                })
                .toList();
    }

    @PostMapping("/evaluations/{roundNumber}/shift")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "调整启动日期", description = "由领导写明理由；批次启动以后不能调整，评估的时间长短不变")
    void shift(@PathVariable String roundNumber, @RequestBody Shift shift) {
        var actor = currentUser.require();
        var authority = staffsAuthority(actor);
        if (!actor.isIn(Groups.LEADERS)) {
            throw new AccessDeniedException("启动日期由领导调整");
        }
        var round = CaseNumber.find(roundNumber)
                .flatMap(rounds::find)
                .filter(found -> found.authority().equals(authority))
                .orElseThrow(() -> NotFound.of("evaluation-round", "评估批次", roundNumber));
        var faults = new Faults();
        var reason = shift.reason() == null ? "" : shift.reason().strip();
        if (reason.isEmpty()) {
            faults.add("reason", "required", "请写明调整的理由");
        }
        if (reason.length() > LONGEST_REASON) {
            faults.add("reason", "too-long", "理由最多 " + LONGEST_REASON + " 字，请精简");
        }
        var opensOn = day(shift.opensOn(), faults);
        faults.throwIfAny();
        rounds.shift(round.roundNumber(), opensOn.orElseThrow(), reason, actor.userId());
    }

    private static Optional<LocalDate> day(@Nullable String written, Faults faults) {
        try {
            return Optional.of(LocalDate.parse(written == null ? "" : written.strip()));
        } catch (DateTimeParseException notADay) {
            faults.add("opensOn", "not-a-date", "启动日期应写成 2026-11-01 的样子");
            return Optional.empty();
        }
    }

    private static String staffsAuthority(Actor actor) {
        if (!actor.localityCodes().isEmpty()) {
            throw new AccessDeniedException("评估批次只供主管部门工作人员查看，所在地可以查看已公布的结果");
        }
        return actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，不能查看评估批次"));
    }

    private List<RoundView> views(List<EvaluationRound> newest) {
        var items = rounds.itemsOf(newest);
        var all = items.values().stream().flatMap(List::stream).toList();
        var names = newest.isEmpty()
                ? Map.<String, String>of()
                : rounds.names(all, newest.get(0).authority());
        return newest.stream()
                .map(round -> {
                    var scale = rounds.scale(round);
                    return new RoundView(
                            round.roundNumber(),
                            round.evaluationYear(),
                            round.state(),
                            round.opensOn(),
                            round.closesOn(),
                            round.shiftReason(),
                            round.quotaPercent(),
                            scale.ranked().map(scale::name).orElse(""),
                            round.groupComment(),
                            round.publishedAt(),
                            items.getOrDefault(round.roundNumber(), List.of()).stream()
                                    .map(item -> new ItemView(
                                            item.caseNumber(),
                                            names.getOrDefault(item.parkId(), ""),
                                            item.state(),
                                            item.selfScore(),
                                            item.preliminaryScore(),
                                            item.score(),
                                            item.grade(),
                                            gradeName(scale, item)))
                                    .toList());
                })
                .toList();
    }

    private static String gradeName(GradeScale scale, EvaluationItem item) {
        var grade = item.grade();
        return grade == null ? "" : scale.name(grade);
    }

    /** 调整启动日期的请求. */
    record Shift(@Nullable String opensOn, @Nullable String reason) {}

    record RoundView(
            CaseNumber roundNumber,
            int evaluationYear,
            EvaluationRound.State state,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable String shiftReason,
            @Nullable Integer quotaPercent,
            String rankedName,
            @Nullable String groupComment,
            @Nullable LocalDateTime publishedAt,
            List<ItemView> parks) {}

    record ItemView(
            CaseNumber caseNumber,
            String parkName,
            EvaluationItem.State state,
            @Nullable BigDecimal selfScore,
            @Nullable BigDecimal preliminaryScore,
            @Nullable BigDecimal score,
            @Nullable String grade,
            String gradeName) {}

    record PublicResults(
            String authorityName, int evaluationYear, @Nullable LocalDateTime publishedAt, List<PublicResult> parks) {}

    record PublicResult(String parkName, String gradeName) {}
}
