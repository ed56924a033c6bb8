package org.parkcert.application;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.materials.Materials.Material;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 申报材料, for whoever may read the application. */
@RestController
@RequestMapping("/api/v1/applications/{id}/materials")
@Tag(name = "申报材料", description = "查阅、下载、预览和核验")
class MaterialController {

    private static final String NO_SNIFFING = "X-Content-Type-Options";
    private static final String CONTENT_POLICY = "Content-Security-Policy";

    private final MaterialDesk desk;

    MaterialController(MaterialDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "申报材料的全部版本", description = "申报单位，提交后还有主管部门工作人员")
    List<Material> versions(@PathVariable String id) {
        return desk.versions(id);
    }

    @GetMapping("/{materialId}")
    @Operation(summary = "下载申报材料", description = "每次下载均留痕")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable long materialId) {
        var download = desk.download(id, materialId);
        var material = download.material();
        var attachment = ContentDisposition.attachment()
                .filename(material.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(material.contentType()))
                .contentLength(material.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(NO_SNIFFING, "nosniff")
                .header(CONTENT_POLICY, "sandbox; default-src 'none'")
                .body(new InputStreamResource(download.content()));
    }

    /** No script runs on it, and it shows nothing but the pictures of the pages; these need the session of who looks. */
    @GetMapping("/{materialId}/preview")
    @Operation(summary = "在线预览（PDF 和图片）", description = "逐页转成带水印的图片；每次预览均留痕")
    ResponseEntity<String> preview(@PathVariable String id, @PathVariable long materialId) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(NO_SNIFFING, "nosniff")
                .header(
                        CONTENT_POLICY,
                        "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .body(PreviewPage.of(desk.preview(id, materialId)));
    }

    @GetMapping("/{materialId}/preview/{page}")
    @Operation(summary = "预览的一页（PNG，带水印）")
    ResponseEntity<byte[]> page(@PathVariable String id, @PathVariable long materialId, @PathVariable int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(NO_SNIFFING, "nosniff")
                .header(CONTENT_POLICY, "sandbox; default-src 'none'")
                .body(desk.page(id, materialId, page));
    }

    @PutMapping("/{materialId}/grade")
    @Operation(summary = "核定可信等级", description = "A 部门签发并经系统核验，B 窗口核验原件，C 申报单位上传待核验，D 自行制作并承诺属实（国办函〔2016〕108号）")
    Material grade(@PathVariable String id, @PathVariable long materialId, @RequestBody Grading grading) {
        return desk.grade(id, materialId, grading.grade(), grading.basis());
    }

    /**
     * 核定.
     *
     * @param basis how it was verified
     */
    record Grading(@Nullable String grade, @Nullable String basis) {}
}
