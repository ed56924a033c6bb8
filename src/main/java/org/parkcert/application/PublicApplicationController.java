package org.parkcert.application;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 申报前, for anyone. */
@RestController
@RequestMapping("/api/v1/public")
@Tag(name = "公开服务")
class PublicApplicationController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SelfCheck selfCheck;

    PublicApplicationController(SelfCheck selfCheck) {
        this.selfCheck = selfCheck;
    }

    @PostMapping("/eligibility-checks")
    @Operation(summary = "申报条件自测", description = "逐条列出达到和未达到的条件；不保存任何内容")
    SelfCheck.Answer check(@RequestBody SelfCheck.Question question) {
        return selfCheck.check(question);
    }

    @GetMapping("/roster-template.xlsx")
    @Operation(summary = "下载入园机构名录模板")
    ResponseEntity<byte[]> rosterTemplate() {
        var workbook = new ByteArrayOutputStream();
        RosterWorkbook.writeTemplate(workbook);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("入园机构名录模板.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(workbook.toByteArray());
    }
}
