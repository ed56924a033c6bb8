package org.parkcert.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkcert.application.RosterWorkbook;
import org.parkcert.identity.CurrentUser;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 演示样例: what somebody who tries an application needs and doesn't want to type. */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/samples")
@Tag(name = "演示")
class DemoSamplesController {

    private static final String LOCALITY_GROUP = "locality-";
    private static final String SOMEWHERE = "100000";
    private static final int SUPPORTING_FIRMS = 2;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final CurrentUser currentUser;
    private final Clock clock;

    DemoSamplesController(CurrentUser currentUser, Clock clock) {
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping(path = "/roster.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "样例名录（JSON）", description = "登录账号所在地的虚构机构，营收年度为上一年")
    List<Map<String, @Nullable String>> roster() {
        var place = currentUser.require().groups().stream()
                .filter(group -> group.startsWith(LOCALITY_GROUP))
                .map(group -> group.substring(LOCALITY_GROUP.length()))
                .findFirst()
                .orElse(SOMEWHERE);
        return DemoRoster.of(place, LocalDate.now(clock).getYear() - 1, SUPPORTING_FIRMS);
    }

    @GetMapping("/roster.xlsx")
    @Operation(summary = "样例名录（xlsx）")
    ResponseEntity<byte[]> workbook() {
        var workbook = new ByteArrayOutputStream();
        RosterWorkbook.write(roster(), workbook);
        return download("样例名录.xlsx", XLSX, workbook.toByteArray());
    }

    @GetMapping("/material.pdf")
    @Operation(summary = "样例材料（PDF）")
    ResponseEntity<byte[]> material() throws IOException {
        return download(
                "样例材料.pdf",
                MediaType.APPLICATION_PDF,
                new ClassPathResource("demo/sample.pdf").getContentAsByteArray());
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
