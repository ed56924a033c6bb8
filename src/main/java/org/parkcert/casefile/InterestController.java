package org.parkcert.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Person;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 回避, for the authority's people and its experts. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/interests")
@Tag(name = "办件")
class InterestController {

    private static final int LONGEST_REASON = 1000;

    private final Interests interests;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final Directory directory;

    InterestController(Interests interests, CaseAccess access, CurrentUser currentUser, Directory directory) {
        this.interests = interests;
        this.access = access;
        this.currentUser = currentUser;
        this.directory = directory;
    }

    @GetMapping
    @Operation(summary = "回避情况", description = "declaration：认领或提交任务即声明的内容；asked 为 false 时主管部门未启用；专家只见本人的申报")
    Recusals list(@PathVariable String caseNumber) {
        var caseFile = access.requireStaff(CaseNumber.of(caseNumber));
        var self = currentUser.require().userId();
        var shown = interests.of(caseFile.caseNumber()).stream()
                .filter(one -> access.seesPanel() || one.userId().equals(self))
                .toList();
        var names = directory.find(shown.stream().map(Interest::userId).toList()).stream()
                .collect(Collectors.toMap(Person::userId, Person::name));
        return new Recusals(
                interests.asked(caseFile),
                Interests.DECLARATION,
                interests.keepsOut(caseFile.caseNumber(), self).orElse(null),
                shown.stream()
                        .map(one -> new Recusal(
                                names.getOrDefault(one.userId(), one.userId()), one.reason(), one.declaredAt()))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "申报利害关系", description = "本人已认领的任务退回候选组，此后不能再办理本办件")
    Recusal declare(@PathVariable String caseNumber, @RequestBody NewInterest wanted) {
        var caseFile = access.requireStaff(CaseNumber.of(caseNumber));
        var actor = currentUser.require();
        var interest = interests.declare(caseFile.caseNumber(), actor, wanted.checkedReason());
        return new Recusal(actor.name(), interest.reason(), interest.declaredAt());
    }

    /** @param conflict why who asks must keep out already, null when nothing is known */
    record Recusals(boolean asked, String declaration, @Nullable String conflict, List<Recusal> interests) {}

    /** 一次申报. */
    record Recusal(String name, String reason, LocalDateTime declaredAt) {}

    /** 申报利害关系. */
    record NewInterest(@Nullable String reason) {

        String checkedReason() {
            var text = reason == null ? "" : reason.strip();
            var faults = new InvalidInput.Faults();
            if (text.isEmpty()) {
                faults.add("reason", "required", "请写明与本办件有何利害关系");
            }
            if (text.length() > LONGEST_REASON) {
                faults.add("reason", "too-long", "利害关系的说明最多 " + LONGEST_REASON + " 字，请精简后重试");
            }
            faults.throwIfAny();
            return text;
        }
    }
}
