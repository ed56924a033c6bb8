package org.parkcert.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.Page;
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

/** 评估批次, for those of the authority who run it, confirm it or watch over it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "评估", description = "各年度的评估批次；结果在任务办理中确认，公布后任何人可以查看")
class EvaluationController {

    private static final int LONGEST_REASON = 500;
    private static final int ROUNDS = 20;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final List<String> READERS =
            List.of(Groups.OFFICERS, Groups.LEADERS, Groups.LEADING_GROUP, Groups.AUDITORS);

    private final EvaluationRounds rounds;
    private final RoundOpening opening;
    private final CurrentUser currentUser;

    EvaluationController(EvaluationRounds rounds, RoundOpening opening, CurrentUser currentUser) {
        this.rounds = rounds;
        this.opening = opening;
        this.currentUser = currentUser;
    }

    @GetMapping("/evaluations")
    @Operation(summary = "本单位的评估批次", description = "每页 20 个，年度新的在前")
    List<RoundView> evaluations(@RequestParam(defaultValue = "0") int page) {
        return rounds.newest(readersAuthority(), new Page.Request(page, ROUNDS)).stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/evaluations/{roundNumber}")
    @Operation(summary = "一个评估批次的各园区", description = "每个园区的自评、初审、专家得分和等次；未报送的也列出")
    List<ItemView> parks(@PathVariable String roundNumber) {
        return items(rounds.table(own(roundNumber, readersAuthority())));
    }

    @PostMapping("/evaluations/{roundNumber}/shift")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "调整启动日期", description = "由领导写明理由；批次启动以后不能调整，评估的时间长短不变")
    void shift(@PathVariable String roundNumber, @RequestBody Shift shift) {
        var faults = new Faults();
        var reason = reason(shift.reason(), faults);
        var opensOn = day("opensOn", "启动日期", shift.opensOn(), faults);
        var round = leadersRound(roundNumber, "启动日期由领导调整");
        faults.throwIfAny();
        opening.shift(
                round, opensOn.orElseThrow(), reason, currentUser.require().userId());
    }

    @PostMapping("/evaluations/{roundNumber}/extension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "延长截止日期", description = "由领导写明理由；批次收集得分期间可以延长")
    void extend(@PathVariable String roundNumber, @RequestBody Extension extension) {
        var faults = new Faults();
        var reason = reason(extension.reason(), faults);
        var closesOn = day("closesOn", "截止日期", extension.closesOn(), faults);
        var round = leadersRound(roundNumber, "截止日期由领导延长");
        faults.throwIfAny();
        opening.extend(
                round, closesOn.orElseThrow(), reason, currentUser.require().userId());
    }

    private CaseNumber leadersRound(String roundNumber, String refusal) {
        var authority = readersAuthority();
        if (!currentUser.require().isIn(Groups.LEADERS)) {
            throw new AccessDeniedException(refusal);
        }
        return own(roundNumber, authority).roundNumber();
    }

    private static String reason(@Nullable String written, Faults faults) {
        var reason = written == null ? "" : written.strip();
        if (reason.isEmpty()) {
            faults.add("reason", "required", "请写明调整的理由");
        }
        if (reason.length() > LONGEST_REASON) {
            faults.add("reason", "too-long", "理由最多 " + LONGEST_REASON + " 字，请精简");
        }
        return reason;
    }

    @GetMapping("/evaluations/{roundNumber}/unopened")
    @Operation(summary = "未能立案的园区", description = "启动时未能立案的园区和原因；原因消除以后由经办人再次立案")
    List<UnopenedView> unopened(@PathVariable String roundNumber) {
        var table = rounds.table(own(roundNumber, readersAuthority()));
        return table.unopened().stream()
                .map(one -> new UnopenedView(one.parkId(), table.name(one), one.reason(), one.failedAt()))
                .toList();
    }

    @PostMapping("/evaluations/{roundNumber}/unopened/{parkId}/opening")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "再次立案", description = "由经办人在原因消除以后再次立案；批次截止以后不能再立案")
    Opened openAgain(@PathVariable String roundNumber, @PathVariable String parkId) {
        var authority = readersAuthority();
        if (!currentUser.require().isIn(Groups.OFFICERS)) {
            throw new AccessDeniedException("未能立案的园区由经办人再次立案");
        }
        return new Opened(opening.openAgain(own(roundNumber, authority).roundNumber(), parkId));
    }

    private static Optional<LocalDate> day(String field, String name, @Nullable String written, Faults faults) {
        try {
            var day = LocalDate.parse(written == null ? "" : written.strip());
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException notADay) {
            // said below, like a day that can't be kept
        }
        faults.add(field, "not-a-date", name + "应写成 2026-11-01 的样子，在 2000 年至 2100 年之间");
        return Optional.empty();
    }

    private EvaluationRound own(String roundNumber, String authority) {
        return CaseNumber.find(roundNumber)
                .flatMap(rounds::find)
                .filter(found -> found.authority().equals(authority))
                .orElseThrow(() -> NotFound.of("evaluation-round", "评估批次", roundNumber));
    }

    /** Whoever still scores, or competes, doesn't learn how the others stand. */
    String readersAuthority() {
        var actor = currentUser.require();
        if (READERS.stream().noneMatch(actor::isIn)) {
            throw new AccessDeniedException("评估批次供主管部门的经办人、领导、领导小组和监督人员查看，公布以后任何人可以查看评估结果");
        }
        return actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，不能查看评估批次"));
    }

    private RoundView view(EvaluationRound round) {
        var scale = rounds.scale(round);
        return new RoundView(
                round.roundNumber(),
                round.evaluationYear(),
                round.state(),
                round.opensOn(),
                round.closesOn(),
                round.reexamineBy(),
                round.shiftReason(),
                round.quotaPercent(),
                scale.ranked().map(scale::name).orElse(""),
                round.groupComment(),
                round.publishedAt());
    }

    private static List<ItemView> items(RoundTable table) {
        return table.items().stream()
                .map(item -> new ItemView(
                        item.caseNumber(),
                        table.name(item),
                        item.state(),
                        item.selfScore(),
                        item.preliminaryScore(),
                        shown(table.scale(), item),
                        item.grade(),
                        gradeName(table.scale(), item),
                        table.reexaminations(item)))
                .toList();
    }

    private static @Nullable BigDecimal shown(GradeScale scale, EvaluationItem item) {
        var score = item.score();
        return score == null ? null : scale.shown(score);
    }

    private static String gradeName(GradeScale scale, EvaluationItem item) {
        var grade = item.grade();
        return grade == null ? "" : scale.name(grade);
    }

    /** 调整启动日期的请求. */
    record Shift(@Nullable String opensOn, @Nullable String reason) {}

    /** 延长截止日期的请求. */
    record Extension(@Nullable String closesOn, @Nullable String reason) {}

    record RoundView(
            CaseNumber roundNumber,
            int evaluationYear,
            EvaluationRound.State state,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable LocalDate reexamineBy,
            @Nullable String shiftReason,
            @Nullable Integer quotaPercent,
            String rankedName,
            @Nullable String groupComment,
            @Nullable LocalDateTime publishedAt) {}

    /** @param reexaminations what was sent back of the park, in words */
    record ItemView(
            CaseNumber caseNumber,
            String parkName,
            EvaluationItem.State state,
            @Nullable BigDecimal selfScore,
            @Nullable BigDecimal preliminaryScore,
            @Nullable BigDecimal score,
            @Nullable String grade,
            String gradeName,
            List<String> reexaminations) {}

    /** 未能立案的园区. */
    record UnopenedView(String parkId, String parkName, String reason, LocalDateTime failedAt) {}

    /** 再次立案的结果. */
    record Opened(CaseNumber caseNumber) {}
}
