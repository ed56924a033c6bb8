package org.parkcert.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.CaseAccess;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 后续跟踪, for the people of a case. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/follow-ups")
@Tag(name = "办件")
class FollowUpController {

    private static final int LONGEST_REASON = 1000;

    private final FollowUps followUps;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    FollowUpController(FollowUps followUps, CaseAccess access, CurrentUser currentUser) {
        this.followUps = followUps;
        this.access = access;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Operation(summary = "决定之后的期限和后续事项")
    List<FollowUp> list(@PathVariable String caseNumber) {
        return followUps.of(access.require(CaseNumber.of(caseNumber)).caseNumber());
    }

    @PostMapping("/{processId}/extension")
    @Operation(summary = "延长期限（领导；流程图允许时）")
    FollowUp extend(@PathVariable String caseNumber, @PathVariable String processId, @RequestBody Extension extension) {
        var caseFile = access.requireStaff(CaseNumber.of(caseNumber));
        if (!currentUser.require().groups().contains(Groups.LEADERS)) {
            throw new AccessDeniedException("期限只能由领导决定延长");
        }
        return followUps.extend(caseFile.caseNumber(), processId, extension.checkedReason());
    }

    /** 延长. */
    record Extension(@Nullable String reason) {

        String checkedReason() {
            var text = reason == null ? "" : reason.strip();
            var faults = new InvalidInput.Faults();
            if (text.isEmpty()) {
                faults.add("reason", "required", "请填写延长的理由");
            }
            if (text.length() > LONGEST_REASON) {
                faults.add("reason", "too-long", "理由最多 " + LONGEST_REASON + " 字，请精简后重试");
            }
            faults.throwIfAny();
            return text;
        }
    }
}
