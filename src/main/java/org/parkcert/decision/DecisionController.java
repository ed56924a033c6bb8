package org.parkcert.decision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.parkcert.casefile.CaseAccess;
import org.parkcert.casefile.DocumentFiles;
import org.parkcert.casefile.DocumentPage;
import org.parkcert.shared.CaseNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{caseNumber}")
@Tag(name = "决定与行文")
class DecisionController {

    private final Decisions decisions;
    private final CaseAccess access;
    private final DocumentFiles files;

    DecisionController(Decisions decisions, CaseAccess access, DocumentFiles files) {
        this.decisions = decisions;
        this.access = access;
        this.files = files;
    }

    @GetMapping("/decision-draft")
    @Operation(summary = "文书预览", description = "签发前的文书，只供主管部门查看")
    ResponseEntity<String> preview(@PathVariable String caseNumber) {
        var caseFile = access.requireStaff(CaseNumber.of(caseNumber));
        return DocumentPage.of(decisions.preview(caseFile.caseNumber()));
    }

    @GetMapping("/decision-draft.pdf")
    @Operation(summary = "文书预览（PDF）", description = "签发前的文书，排成签发后的版式，每面有“草稿”水印；不保存，只供主管部门查看")
    ResponseEntity<byte[]> pdf(@PathVariable String caseNumber) {
        var caseFile = access.requireStaff(CaseNumber.of(caseNumber));
        return DocumentPage.draft(files.draft(decisions.preview(caseFile.caseNumber())));
    }
}
