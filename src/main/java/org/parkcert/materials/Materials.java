package org.parkcert.materials;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Procedures;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.bundle.RuleRow;
import org.parkcert.bundle.RuleTables;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.content.ContentStore;
import org.parkcert.content.ContentTooLarge;
import org.parkcert.filecheck.FileChecks;
import org.parkcert.filecheck.FileRefused;
import org.parkcert.park.Park;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.Change;
import org.parkcert.shared.InvalidInput;
import org.parkcert.shared.InvalidInput.Fault;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.Once;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申报材料: the checklist of a matter and the files of an application, all versions kept. */
@Service
@Transactional
public class Materials {

    static final int MOST_FILES = 50;
    static final long LARGEST_FILE = 20L * 1024 * 1024;

    /** Of the table's optional output {@code handedInBy}; without it the applicant hands in. */
    private static final String BY_OFFICERS = "officers";

    private final MaterialMapper materials;
    private final ContentStore contents;
    private final FileChecks checks;
    private final RuleTables ruleTables;
    private final IndicatorCatalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;

    Materials(
            MaterialMapper materials,
            ContentStore contents,
            FileChecks checks,
            RuleTables ruleTables,
            IndicatorCatalogue catalogue,
            AuditTrail audit,
            Clock clock) {
        this.materials = materials;
        this.contents = contents;
        this.checks = checks;
        this.ruleTables = ruleTables;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /** 材料清单 that the procedure hands to a block, else the one that bears its own name; empty where it asks for none. */
    @Transactional(readOnly = true)
    public Optional<String> tableOf(String authority, Procedures.Procedure procedure) {
        var own = procedure.processId() + "-materials";
        return procedure.materialsTable().or(() -> ruleTables
                .inForce(authority, own, LocalDate.now(clock))
                .map(RuleEdition::decisionKey));
    }

    /**
     * 材料清单 by the newest edition of the table in force today.
     *
     * @param parkType null while it isn't declared: then what any park would have to hand in
     * @param parkState null for whatever the park is
     */
    @Transactional(readOnly = true)
    public List<Requirement> requirements(
            String authority, String materialsTable, @Nullable String parkType, Park.@Nullable State parkState) {
        var edition = ruleTables
                .inForce(authority, materialsTable, LocalDate.now(clock))
                .orElseThrow(() -> NotFound.of("rule-table", "材料清单", materialsTable));
        var parkTypes = parkType == null ? catalogue.get("parkType").options().keySet() : Set.of(parkType);
        var byCode = new LinkedHashMap<String, Requirement>();
        for (var type : parkTypes) {
            for (var state : parkState == null ? List.of(Park.State.values()) : List.of(parkState)) {
                rows(edition, type, state).forEach(row -> byCode.putIfAbsent(row.text("code"), requirement(row)));
            }
        }
        return List.copyOf(byCode.values());
    }

    private List<RuleRow> rows(RuleEdition edition, String parkType, Park.State parkState) {
        return ruleTables.rows(edition, Map.of("parkType", parkType, "parkState", parkState.key()));
    }

    private static Requirement requirement(RuleRow row) {
        return new Requirement(
                row.text("code"),
                row.text("name"),
                row.flag("required"),
                Arrays.stream(row.text("formats").split(","))
                        .map(String::strip)
                        .collect(Collectors.toUnmodifiableSet()),
                row.text("clause"),
                row.article(),
                row.find("handedInBy").filter(BY_OFFICERS::equals).isPresent());
    }

    /**
     * Stores a file for a requirement (type sniffed, size and count capped) and returns its row. Whether files may be
     * handed in now is for the caller to know.
     */
    public Material store(String applicationId, Requirement requirement, Upload upload) {
        if (materials.count(applicationId) >= MOST_FILES) {
            throw refused("too-many", "一件申报最多上传 " + MOST_FILES + " 个文件（含各次版本），请合并后再上传");
        }
        try (var received = contents.receive(upload.content(), LARGEST_FILE)) {
            var format = checks.check(received.file(), requirement.formats());
            received.keep();
            var row = new MaterialMapper.NewRow(
                    applicationId,
                    requirement.code(),
                    FileLabel.of(upload.fileName(), format),
                    format.contentType(),
                    received.size(),
                    received.sha256(),
                    LocalDateTime.now(clock),
                    upload);
            materials.insert(row);
            audit.record(
                    AuditedMaterials.STORED,
                    null,
                    applicationId,
                    Map.of("material", Long.toString(row.id), "code", requirement.code(), "sha256", row.sha256));
            return get(applicationId, row.id);
        } catch (FileRefused hostile) {
            throw refused(hostile, requirement);
        } catch (ContentTooLarge tooLarge) {
            throw refused("too-large", "单个文件不能超过 20 MB，请压缩或拆分后上传");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("申报材料无法保存", unwritable);
        }
    }

    /** Newest version of each file, in the order of upload. */
    @Transactional(readOnly = true)
    public List<Material> of(String applicationId) {
        return versions(applicationId).stream()
                .filter(material -> !material.replaced())
                .toList();
    }

    /** Every version of every file, in the order of upload. */
    @Transactional(readOnly = true)
    public List<Material> versions(String applicationId) {
        return materials.ofApplication(applicationId);
    }

    /** 必交材料 for which there is no file. */
    @Transactional(readOnly = true)
    public List<Requirement> missing(String applicationId, List<Requirement> requirements) {
        var present = versions(applicationId).stream().map(Material::code).collect(Collectors.toSet());
        return requirements.stream()
                .filter(Requirement::required)
                .filter(requirement -> !present.contains(requirement.code()))
                .toList();
    }

    /**
     * 下载: recorded, whoever it is.
     *
     * @throws NotFound for a file that isn't of this application
     */
    public Download open(String applicationId, @Nullable CaseNumber caseNumber, long materialId) {
        var material = get(applicationId, materialId);
        audit.record("materials.downloaded", caseNumber, applicationId, reference(material));
        return download(material);
    }

    /** 预览: recorded once for all its pages. */
    public Material preview(String applicationId, @Nullable CaseNumber caseNumber, long materialId) {
        var material = get(applicationId, materialId);
        audit.record("materials.previewed", caseNumber, applicationId, reference(material));
        return material;
    }

    /** 可信等级: what an officer found, and by what. */
    public Material grade(
            String applicationId, CaseNumber caseNumber, long materialId, TrustGrade grade, String how, String by) {
        var before = get(applicationId, materialId);
        Once.again(materials);
        materials.grade(materialId, grade, by, LocalDateTime.now(clock), how);
        audit.record(
                "materials.graded",
                caseNumber,
                applicationId,
                Change.of(before.trustGrade().name(), grade.name(), reference(before)));
        return get(applicationId, materialId);
    }

    private static Map<String, String> reference(Material material) {
        return Map.of("material", Long.toString(material.id()), "sha256", material.sha256());
    }

    private Download download(Material material) {
        try {
            return new Download(material, contents.open(material.sha256()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("申报材料无法读取", unreadable);
        }
    }

    /** Forgets the files of a draft that is discarded; the sweep takes their contents, unless others have the same. */
    public void discard(String applicationId) {
        materials.discard(applicationId, LocalDateTime.now(clock));
    }

    /** @throws NotFound for a file that isn't of this application */
    @Transactional(readOnly = true)
    public Material get(String applicationId, long materialId) {
        return materials.find(applicationId, materialId).orElseThrow(() -> NotFound.of("material", "申报材料", materialId));
    }

    private static InvalidInput refused(FileRefused file, Requirement requirement) {
        return file.reason() == FileRefused.Reason.WRONG_FORMAT
                ? refused(
                        file.reason().code(),
                        "“%s”应为 %s 格式，按文件内容识别，改扩展名无效"
                                .formatted(
                                        requirement.name(),
                                        requirement.formats().stream().sorted().collect(Collectors.joining("、"))))
                : new InvalidInput(List.of(file.asFault("file")));
    }

    private static InvalidInput refused(String code, String message) {
        return new InvalidInput(List.of(new Fault("file", code, message)));
    }

    /**
     * 材料清单的一项.
     *
     * @param formats accepted endings, such as {@code pdf}
     * @param byOfficers whether an officer hands it in, such as evidence, and not the applicant
     */
    public record Requirement(
            String code,
            String name,
            boolean required,
            Set<String> formats,
            String clause,
            String article,
            boolean byOfficers) {}

    /**
     * 上传.
     *
     * @param supplement whether it comes after the submission
     * @param atWindow whether an officer saw the original and uploads it himself
     */
    public record Upload(String fileName, InputStream content, String by, boolean supplement, boolean atWindow) {}

    /**
     * 已交材料: one version.
     *
     * @param supplement whether it came after the submission
     * @param replaced whether a newer version of it was handed in
     * @param verifiedBy who gave the grade; null while nobody looked
     */
    public record Material(
            long id,
            String applicationId,
            String code,
            String fileName,
            String contentType,
            long size,
            String sha256,
            String uploadedBy,
            LocalDateTime uploadedAt,
            boolean supplement,
            boolean replaced,
            TrustGrade trustGrade,
            @Nullable String verifiedBy,
            @Nullable LocalDateTime verifiedAt,
            @Nullable String verifiedHow) {}

    /** Content to be streamed; the caller closes it. */
    public record Download(Material material, InputStream content) {}
}
