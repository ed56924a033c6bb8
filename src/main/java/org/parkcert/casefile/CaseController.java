package org.parkcert.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 办件, for the people of a case. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "办件", description = "申报人、主管部门和参与人员查看办件")
class CaseController {

    private static final int LONGEST_REASON = 1000;

    private final CaseReading reading;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final DocumentFiles files;

    CaseController(CaseReading reading, CaseFiles cases, CaseAccess access, DocumentFiles files) {
        this.reading = reading;
        this.cases = cases;
        this.access = access;
        this.files = files;
    }

    @GetMapping
    @Operation(summary = "办件列表：本人有权查看的")
    Page<ListedCase> list(
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return reading.list(open, new Page.Request(page, size));
    }

    @GetMapping("/{caseNumber}")
    @Operation(summary = "办件概况：状态、环节、适用规则、期限")
    CaseOverview overview(@PathVariable String caseNumber) {
        return reading.overview(CaseNumber.of(caseNumber));
    }

    @GetMapping("/{caseNumber}/timeline")
    @Operation(summary = "办理过程")
    List<TimelineEntry> timeline(@PathVariable String caseNumber) {
        return reading.timeline(CaseNumber.of(caseNumber));
    }

    @GetMapping("/{caseNumber}/evaluations")
    @Operation(summary = "逐条审核结果")
    List<Evaluation> evaluations(@PathVariable String caseNumber) {
        return reading.evaluations(CaseNumber.of(caseNumber));
    }

    @GetMapping("/{caseNumber}/documents")
    @Operation(summary = "文书列表")
    List<DocumentRow> documents(@PathVariable String caseNumber) {
        return reading.documents(CaseNumber.of(caseNumber));
    }

    @GetMapping("/{caseNumber}/documents/{id}")
    @Operation(summary = "文书")
    ResponseEntity<String> document(@PathVariable String caseNumber, @PathVariable long id) {
        return DocumentPage.of(reading.document(CaseNumber.of(caseNumber), id).html());
    }

    @GetMapping("/{caseNumber}/documents/{id}.pdf")
    @Operation(summary = "文书的 PDF 文件（GB/T 9704 版式）")
    ResponseEntity<byte[]> pdf(@PathVariable String caseNumber, @PathVariable long id) {
        return file(caseNumber, id, DocumentFile.Format.PDF);
    }

    @GetMapping("/{caseNumber}/documents/{id}.ofd")
    @Operation(summary = "文书的 OFD 文件（GB/T 33190）")
    ResponseEntity<byte[]> ofd(@PathVariable String caseNumber, @PathVariable long id) {
        return file(caseNumber, id, DocumentFile.Format.OFD);
    }

    private ResponseEntity<byte[]> file(String caseNumber, long id, DocumentFile.Format format) {
        var document = reading.document(CaseNumber.of(caseNumber), id);
        return DocumentPage.of(document, format, files.of(document, format));
    }

    @PostMapping("/{caseNumber}/withdrawal")
    @Operation(summary = "撤回申报")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void withdraw(@PathVariable String caseNumber, @RequestBody Withdrawal withdrawal) {
        cases.withdraw(access.requireApplicant(CaseNumber.of(caseNumber)).caseNumber(), withdrawal.checkedReason());
    }

    /** 撤回申报. */
    record Withdrawal(@Nullable String reason) {

        String checkedReason() {
            var text = reason == null ? "" : reason.strip();
            var faults = new InvalidInput.Faults();
            if (text.isEmpty()) {
                faults.add("reason", "required", "请填写撤回申报的理由");
            }
            if (text.length() > LONGEST_REASON) {
                faults.add("reason", "too-long", "撤回理由最多 " + LONGEST_REASON + " 字，请精简后重试");
            }
            faults.throwIfAny();
            return text;
        }
    }
}
