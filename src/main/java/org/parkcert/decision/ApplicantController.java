package org.parkcert.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.CaseAccess;
import org.parkcert.casefile.Delivery;
import org.parkcert.casefile.LocalityTasks;
import org.parkcert.identity.CurrentUser;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The applicant's part of a decision: what it says against it, and that it received it. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}")
@Tag(name = "决定与行文")
class ApplicantController {

    private static final int LONGEST_STATEMENT = 4000;

    private final LocalityTasks tasks;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final Clock clock;

    ApplicantController(LocalityTasks tasks, CaseAccess access, CurrentUser currentUser, Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @PostMapping("/statement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "陈述申辩", description = "收到拟不予认定告知书后，在期限内提出；waived 为 true 表示放弃")
    void state(@PathVariable String caseNumber, @RequestBody Stated stated) {
        var caseFile = access.requireApplicant(CaseNumber.of(caseNumber));
        tasks.complete(caseFile.caseNumber().value(), "userTask_makeStatement", currentUser.require(), stated.fields());
    }

    @PostMapping("/receipt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "签收决定文书", description = "电子送达：签收之日即送达日期")
    void receive(@PathVariable String caseNumber) {
        var caseFile = access.requireApplicant(CaseNumber.of(caseNumber));
        var actor = currentUser.require();
        tasks.complete(
                caseFile.caseNumber().value(),
                "userTask_recordDelivery",
                actor,
                Map.of(
                        "deliveredOn", LocalDate.now(clock).toString(),
                        "recipient", actor.name(),
                        "deliveryManner", Delivery.Manner.ELECTRONIC.key()));
    }

    /** 陈述申辩. */
    record Stated(@Nullable String content, @Nullable Boolean waived) {

        Map<String, Object> fields() {
            var text = content == null ? "" : content.strip();
            boolean gaveUp = Boolean.TRUE.equals(waived);
            var faults = new InvalidInput.Faults();
            if (text.isEmpty() && !gaveUp) {
                faults.add("content", "required", "请填写陈述申辩的内容；没有意见的，请选择放弃陈述申辩");
            }
            if (text.length() > LONGEST_STATEMENT) {
                faults.add("content", "too-long", "陈述申辩最多 " + LONGEST_STATEMENT + " 字，请精简后重试");
            }
            faults.throwIfAny();
            var fields = new HashMap<String, Object>();
            fields.put("statementWaived", gaveUp);
            if (!text.isEmpty()) {
                fields.put("statementContent", text);
            }
            return fields;
        }
    }
}
