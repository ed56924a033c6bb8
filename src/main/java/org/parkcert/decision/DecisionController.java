package org.parkcert.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.parkcert.casefile.CaseAccess;
import org.parkcert.casefile.DocumentPage;
import org.parkcert.shared.CaseNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/decision-draft")
@Tag(name = "决定与行文")
class DecisionController {

    private final Decisions decisions;
    private final CaseAccess access;

    DecisionController(Decisions decisions, CaseAccess access) {
        this.decisions = decisions;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "文书预览", description = "签发前的文书，只供主管部门查看")
    ResponseEntity<String> preview(@PathVariable String caseNumber) {
        var caseFile = access.requireStaff(CaseNumber.of(caseNumber));
        return DocumentPage.of(decisions.preview(caseFile.caseNumber()));
    }
}
