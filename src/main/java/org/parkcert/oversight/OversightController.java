package org.parkcert.oversight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditReading;
import org.parkcert.audit.AuditReading.Filter;
import org.parkcert.audit.AuditReading.Line;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 审计留痕 for auditors: of their authority, for platform administrators of all. Whoever takes a file is recorded himself. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "审计留痕", description = "谁、何时、从哪里、做了什么；只供审计人员")
class OversightController {

    private static final int SHOWN = 200;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final AuditReading reading;
    private final AuditTrail audit;
    private final Authorities authorities;
    private final CurrentUser currentUser;

    OversightController(AuditReading reading, AuditTrail audit, Authorities authorities, CurrentUser currentUser) {
        this.reading = reading;
        this.audit = audit;
        this.authorities = authorities;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Operation(summary = "一段时间的留痕，最新的二百条")
    List<Line> newest(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String actor) {
        return reading.newest(filter(from, to, caseNumber, actor), SHOWN);
    }

    @GetMapping("/export")
    @Operation(summary = "一段时间的全部留痕（CSV）；导出本身也留痕")
    void export(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String actor,
            HttpServletResponse response)
            throws IOException {
        var filter = filter(from, to, caseNumber, actor);
        audit.record("audit.exported", null, String.valueOf(filter.authority()), filter.inWords());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + from + "-" + to + ".csv\"");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            write(out, Stream.of("时间", "何人", "代何人", "来源", "事项", "办件", "对象", "内容", "链", "序号", "哈希"));
            reading.each(filter, line -> write(out, line));
        }
    }

    Filter filter(LocalDate from, LocalDate to, String caseNumber, String actor) {
        var reader = currentUser.require();
        var everything = reader.isIn(Groups.ADMINISTRATORS);
        if (!everything && !reader.isIn(Groups.AUDITORS)) {
            throw new AccessDeniedException("审计留痕只供审计人员查阅");
        }
        var authority =
                everything ? null : reader.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门"));
        return new Filter(
                authority,
                authority == null ? null : authorities.get(authority).casePrefix(),
                from,
                to,
                given(caseNumber),
                given(actor));
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static void write(Writer out, Line line) {
        write(
                out,
                Stream.of(
                        line.at().toString(),
                        line.actor(),
                        String.valueOf(line.onBehalfOf() == null ? "" : line.onBehalfOf()),
                        line.origin(),
                        line.action(),
                        String.valueOf(line.caseNumber() == null ? "" : line.caseNumber()),
                        line.object(),
                        line.details(),
                        line.chain(),
                        Long.toString(line.position()),
                        line.hash()));
    }

    private static void write(Writer out, Stream<String> cells) {
        try {
            out.write(cells.map(OversightController::cell).collect(Collectors.joining(",")) + "\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A spreadsheet takes what begins so for a formula. */
    static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
