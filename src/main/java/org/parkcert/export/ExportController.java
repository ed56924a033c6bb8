package org.parkcert.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "导出", description = "列表导出为 xlsx：只有本人有权查看的；每次导出都留痕")
class ExportController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/{list}")
    @Operation(
            summary = "导出一个列表（xlsx）",
            description =
                    "cases、parks、park-record（park=）、register-<登记簿>、dashboard、notices、objections、experts、drafts、outbox 等；筛选条件与列表页相同")
    void export(@PathVariable String list, @RequestParam Map<String, String> filters, HttpServletResponse response)
            throws IOException {
        var sheet = exports.open(list, filters);
        response.setContentType(WORKBOOK);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(sheet.title() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Workbook.write(sheet, response.getOutputStream());
    }
}
