package org.parkcert.bundle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 规则包, for the procedure administrators of their authority. */
@RestController
@RequestMapping("/api/v1/bundles")
@Tag(name = "规则包", description = "本单位的流程、规则表和表单")
class BundlesController {

    private final Authorities authorities;
    private final DeployedBundles bundles;
    private final CurrentUser currentUser;

    BundlesController(Authorities authorities, DeployedBundles bundles, CurrentUser currentUser) {
        this.authorities = authorities;
        this.bundles = bundles;
        this.currentUser = currentUser;
    }

    /** 本单位的规则包. */
    @GetMapping
    @Operation(summary = "本单位的规则包")
    List<BundleView> all() {
        var actor = currentUser.require();
        var authority = actor.authorityId().flatMap(authorities::find);
        authority.ifPresent(found -> admit(found.id()));
        return authority
                .map(found -> new BundleView(found.id(), found.name(), bundles.definitions(found.id())))
                .map(List::of)
                .orElseGet(List::of);
    }

    /** 检查 the files handed in, beside what is deployed. */
    @PostMapping(path = "/{authority}/checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "检查提交的文件")
    CheckResult check(@PathVariable String authority, @RequestParam("files") List<MultipartFile> files)
            throws IOException {
        admit(authority);
        var contents = new TreeMap<String, byte[]>();
        for (var file : files) {
            contents.put(nameOf(file.getOriginalFilename()), file.getBytes());
        }
        return result(authority, contents);
    }

    /** 检查 what is deployed. */
    @PostMapping("/{authority}/checks")
    @Operation(summary = "检查已部署的文件")
    CheckResult checkDeployed(@PathVariable String authority) {
        admit(authority);
        return result(authority, bundles.files(authority));
    }

    /** 假定 in what is deployed: the authority's own first, then those of the shared blocks. */
    @GetMapping("/{authority}/assumptions")
    @Operation(summary = "已部署的规则中的假定")
    List<NamedAssumption> assumptions(@PathVariable String authority) {
        admit(authority);
        var articles = authorities.get(authority).articles();
        return Stream.of(authority, BundleFiles.SHARED)
                .flatMap(folder -> BundleReading.of(bundles.rules(folder)).assumptions().stream())
                .map(assumption -> new NamedAssumption(assumption, articles.of(assumption.clause())))
                .toList();
    }

    private CheckResult result(String authority, Map<String, byte[]> files) {
        var faults = bundles.check(authority, files);
        return new CheckResult(faults.stream().noneMatch(Fault::isBlocking), faults);
    }

    private static String nameOf(@Nullable String fileName) {
        return fileName == null || fileName.isBlank() ? "未命名" : fileName;
    }

    private void admit(String authority) {
        var actor = currentUser.require();
        if (!actor.belongsTo(authority) || !actor.isIn(Groups.PROCEDURE_ADMINS)) {
            throw new AccessDeniedException("只有本单位的流程管理员可以查看和检查规则包");
        }
    }

    /** 规则包. */
    record BundleView(String authority, String name, List<DeployedBundles.Definition> definitions) {}

    /** @param article the clause as the regulation names it; empty where none is named */
    record NamedAssumption(@JsonUnwrapped Assumption assumption, String article) {}

    /** @param deployable whether no fault hinders a deployment */
    record CheckResult(boolean deployable, List<Fault> faults) {}
}
