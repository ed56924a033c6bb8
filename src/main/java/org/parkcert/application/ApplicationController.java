package org.parkcert.application;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.parkcert.application.Applications.RosterFigures;
import org.parkcert.application.Applications.Started;
import org.parkcert.application.Applications.Submitted;
import org.parkcert.materials.Materials.Material;
import org.parkcert.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 申报, for localities. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "申报", description = "所在地人力资源社会保障部门填报、提交、补正")
class ApplicationController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Applications applications;
    private final ApplicationReading reading;
    private final FigureBodies bodies;
    private final RosterUpload rosters;

    ApplicationController(
            Applications applications, ApplicationReading reading, FigureBodies bodies, RosterUpload rosters) {
        this.applications = applications;
        this.reading = reading;
        this.bodies = bodies;
        this.rosters = rosters;
    }

    @PostMapping("/applications")
    @Operation(summary = "新建申报草稿", description = "parkId（已登记的园区）与 park（新园区）二者选一；返回须交的材料清单")
    ResponseEntity<Started> start(@RequestBody NewApplication wanted) {
        var started = applications.start(wanted);
        return ResponseEntity.created(URI.create("/api/v1/applications/" + started.id()))
                .body(started);
    }

    @GetMapping("/applications")
    @Operation(summary = "我的申报", description = "drafts=true 只列尚未提交的")
    Page<ApplicationRow> mine(
            @RequestParam(defaultValue = "false") boolean drafts,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return reading.mine(drafts, new Page.Request(page, size));
    }

    @GetMapping("/applications/{id}")
    @Operation(summary = "申报详情：指标、名录、材料清单和文件")
    ApplicationView view(@PathVariable String id) {
        return reading.view(id);
    }

    @DeleteMapping("/applications/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除草稿")
    void discard(@PathVariable String id) {
        applications.discard(id);
    }

    @PutMapping(path = "/applications/{id}/indicators", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "填报指标", description = "整体替换；由名录、园区名录、所在地得出的指标不能填写")
    ApplicationView declare(@PathVariable String id, @RequestBody byte[] body) {
        applications.declare(id, bodies.indicators(body));
        return reading.view(id);
    }

    @PutMapping(path = "/applications/{id}/roster", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "提交入园机构名录（JSON 数组）", description = "错误一次列出，全部改正后才保存")
    RosterFigures roster(@PathVariable String id, @RequestBody byte[] body) {
        return applications.handInRoster(id, RosterCheck.typed(bodies.roster(body)));
    }

    @PutMapping(
            path = "/applications/{id}/roster",
            consumes = {XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(summary = "提交入园机构名录（工作簿）")
    RosterFigures roster(@PathVariable String id, InputStream workbook) throws IOException {
        return applications.handInRoster(id, rosters.read(workbook));
    }

    @PutMapping(path = "/applications/{id}/roster", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "提交入园机构名录（上传工作簿）")
    RosterFigures roster(@PathVariable String id, @RequestParam MultipartFile file) throws IOException {
        try (var workbook = file.getInputStream()) {
            return applications.handInRoster(id, rosters.read(workbook));
        }
    }

    /** Browsers' forms can't send PUT. */
    @PostMapping(path = "/applications/{id}/roster", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(hidden = true)
    RosterFigures rosterFromForm(@PathVariable String id, @RequestParam MultipartFile file) throws IOException {
        return roster(id, file);
    }

    @PostMapping(path = "/applications/{id}/materials", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传申报材料", description = "code 为材料清单中的代码；格式按内容识别，单个文件不超过 20 MB")
    Material handIn(@PathVariable String id, @RequestParam String code, @RequestParam MultipartFile file)
            throws IOException {
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            return applications.handInMaterial(id, code, name == null ? "" : name, content);
        }
    }

    @PostMapping("/applications/{id}/hand-in")
    @Operation(summary = "送审", description = "须先由所在地人力资源社会保障部门推荐的事项：由该部门送审，缺漏一次列出；此后由其推荐或退回，再由人民政府提交")
    ApplicationView handIn(@PathVariable String id) {
        applications.handIn(id);
        return reading.view(id);
    }

    @PostMapping("/applications/{id}/submission")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提交申报", description = "缺漏一次列出；请求头 Idempotency-Key（24 小时内有效）使重复请求得到同一答复")
    Submitted submit(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        return applications.submit(id, key, sha256(body == null ? new byte[0] : body));
    }

    @PostMapping("/applications/{id}/supplement")
    @Operation(summary = "补正完毕", description = "先修改指标、名录或上传材料，再调用本接口")
    ApplicationView supplement(
            @PathVariable String id, @RequestBody(required = false) @Nullable Supplement supplement) {
        applications.supplement(id, supplement == null ? null : supplement.comment());
        return reading.view(id);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** 补正说明. */
    record Supplement(@Nullable String comment) {}
}
