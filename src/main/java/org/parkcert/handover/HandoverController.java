package org.parkcert.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import org.parkcert.shared.CaseNumber;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@Tag(name = "归档移交", description = "一件一包，可离线核验")
class HandoverController {

    private final Handover handover;

    HandoverController(Handover handover) {
        this.handover = handover;
    }

    /** Written to a file first: what fails half-way is an error, and never half a package. */
    @GetMapping("/api/v1/cases/{caseNumber}/handover")
    @Operation(summary = "导出移交包（ZIP）", description = "文书、材料的全部版本、办件记录、留痕的链、理由说明、各文件的哈希和签名；每次导出均留痕")
    ResponseEntity<StreamingResponseBody> export(@PathVariable String caseNumber) throws IOException {
        var number = CaseNumber.of(caseNumber);
        var file = Files.createTempFile("handover", ".zip");
        var complete = false;
        try {
            handover.export(number, file);
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(number + ".zip")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(target -> {
                    try {
                        Files.copy(file, target);
                    } finally {
                        Files.deleteIfExists(file);
                    }
                });
    }
}
