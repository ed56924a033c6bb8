package org.parkcert.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parkcert.audit.AuditTrail;
import org.parkcert.audit.ChainLink;
import org.parkcert.bundle.Articles;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.CaseAccess;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DecisionRecord;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.content.ContentStore;
import org.parkcert.explanation.Explanations;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Groups;
import org.parkcert.identity.Person;
import org.parkcert.materials.Materials;
import org.parkcert.materials.Materials.Material;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.signing.Signing;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 归档移交: writes a case with all that belongs to it as one ZIP, for the authority's officers and auditors. */
@Service
@Transactional
public class Handover {

    static final String AUDIT = "audit.json";

    /** Whose own scores nobody sees but in the report on the review. */
    private static final String INDEPENDENT_SCORE = "shared-expert-review#userTask_score";

    private final CaseAccess access;
    private final CaseFiles cases;
    private final Explanations explanations;
    private final Materials materials;
    private final ContentStore contents;
    private final Authorities authorities;
    private final Parks parks;
    private final IndicatorCatalogue catalogue;
    private final Directory directory;
    private final LaidOutDocuments laidOutDocuments;
    private final Signing signing;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Wordings wordings;
    private final Clock clock;

    Handover(
            CaseAccess access,
            CaseFiles cases,
            Explanations explanations,
            Materials materials,
            ContentStore contents,
            Authorities authorities,
            Parks parks,
            IndicatorCatalogue catalogue,
            Directory directory,
            LaidOutDocuments laidOutDocuments,
            Signing signing,
            CurrentUser currentUser,
            AuditTrail audit,
            ObjectMapper json,
            Wordings wordings,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.explanations = explanations;
        this.materials = materials;
        this.contents = contents;
        this.authorities = authorities;
        this.parks = parks;
        this.catalogue = catalogue;
        this.directory = directory;
        this.laidOutDocuments = laidOutDocuments;
        this.signing = signing;
        this.currentUser = currentUser;
        this.audit = audit;
        this.json = json;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** Who exports is recorded before the first byte. */
    public void export(CaseNumber caseNumber, Path target) throws IOException {
        var caseFile = access.requireStaff(caseNumber);
        var actor = currentUser.require();
        if (!actor.isIn(Groups.OFFICERS) && !actor.isIn(Groups.AUDITORS)) {
            throw new AccessDeniedException("移交包由经办人员或者审计人员导出");
        }
        audit.record("handover.exported", caseNumber, caseNumber.value(), Map.of());
        var files = laidOutDocuments.of(caseNumber);
        var record = record(caseFile, files);
        var chain = audit.chain(caseNumber);
        var key = signing.verificationKey();
        try (var zip = new HandoverPackage(Files.newOutputStream(target))) {
            zip.add(
                    "record.html",
                    "办件记录",
                    RecordPage.of(record, lines(chain), wordings).getBytes(StandardCharsets.UTF_8));
            zip.add("record.json", "办件记录（数据）", written(record).getBytes(StandardCharsets.UTF_8));
            zip.add(AUDIT, "留痕", written(chain).getBytes(StandardCharsets.UTF_8));
            addDocuments(zip, record.documents(), files);
            addMaterials(zip, record);
            zip.add(Manifest.KEY, "公钥", key.pem().getBytes(StandardCharsets.UTF_8));
            var manifest = written(new Manifest(
                    Manifest.FORMAT,
                    caseNumber,
                    caseFile.authority(),
                    LocalDateTime.now(clock),
                    actor.userId(),
                    ChainLink.headOf(chain),
                    key.keyId(),
                    key.testKey(),
                    zip.entries()));
            zip.finish(manifest, signing.sign(manifest));
        }
        Seal.put(target);
    }

    private static void addDocuments(
            HandoverPackage zip, List<CaseRecord.Document> documents, Map<Long, LaidOutDocuments.Laid> files)
            throws IOException {
        for (var document : documents) {
            var laid = Objects.requireNonNull(files.get(document.id()));
            zip.add(document.file(), document.title(), laid.html().getBytes(StandardCharsets.UTF_8));
            for (var file : document.laidOut()) {
                zip.add(file, document.title(), laid.files().getOrDefault(LaidOutDocuments.ending(file), new byte[0]));
            }
        }
    }

    private void addMaterials(HandoverPackage zip, CaseRecord record) throws IOException {
        for (var material : record.materials()) {
            zip.add(material.file(), material.fileName(), contents.open(material.sha256()));
        }
    }

    private CaseRecord record(CaseFile caseFile, Map<Long, LaidOutDocuments.Laid> files) {
        var number = caseFile.caseNumber();
        var authority = authorities.get(caseFile.authority());
        return new CaseRecord(
                caseFile,
                authority.name(),
                authority
                        .matter(caseFile.matter(), caseFile.regime())
                        .map(Authority.Matter::name)
                        .orElse(caseFile.matter()),
                authority
                        .locality(caseFile.localityCode())
                        .map(Authority.Locality::name)
                        .orElse(caseFile.localityCode()),
                parks.get(caseFile.parkId()),
                cases.pinnedRules(number),
                cases.figures(number).stream()
                        .map(figure -> CaseRecord.NamedFigure.of(figure, catalogue.find(figure.indicator())))
                        .toList(),
                steps(cases.decisions(number), authority.articles()),
                cases.pauses(number),
                documents(number, files),
                materials(caseFile),
                explanations.of(number));
    }

    private List<CaseRecord.Step> steps(List<DecisionRecord> decisions, Articles articles) {
        var actors = decisions.stream().map(DecisionRecord::actor).collect(Collectors.toSet());
        var names = directory.find(actors).stream().collect(Collectors.toMap(Person::userId, Person::name));
        return decisions.stream()
                .map(decision -> {
                    var secret = decision.element().equals(INDEPENDENT_SCORE);
                    return new CaseRecord.Step(
                            decision.at(),
                            decision.elementName(),
                            secret ? "" : names.getOrDefault(decision.actor(), decision.actor()),
                            secret ? null : decision.onBehalfOf(),
                            decision.clause(),
                            decision.clause() == null ? null : articles.of(decision.clause()),
                            secret ? Map.of() : decision.fields());
                })
                .toList();
    }

    private List<CaseRecord.Document> documents(CaseNumber number, Map<Long, LaidOutDocuments.Laid> files) {
        var listed = new ArrayList<CaseRecord.Document>();
        for (var document : cases.documents(number)) {
            var name = "documents/%03d-%s.".formatted(listed.size() + 1, safe(document.kind()));
            listed.add(new CaseRecord.Document(
                    document.id(),
                    document.kind(),
                    document.title(),
                    document.documentNumber(),
                    document.createdAt(),
                    name + "html",
                    Objects.requireNonNull(files.get(document.id())).files().keySet().stream()
                            .map(ending -> name + ending)
                            .toList()));
        }
        return listed;
    }

    private List<CaseRecord.MaterialVersion> materials(CaseFile caseFile) {
        var listed = new ArrayList<CaseRecord.MaterialVersion>();
        for (var material : materials.versions(caseFile.applicationId())) {
            var came = material.supplement() ? "补正" : "提交";
            listed.add(new CaseRecord.MaterialVersion(
                    material.id(),
                    material.code(),
                    material.fileName(),
                    material.uploadedAt(),
                    material.uploadedBy(),
                    material.replaced() ? came + "，已替换" : came,
                    material.trustGrade() + " " + material.trustGrade().label(),
                    material.verifiedBy(),
                    material.verifiedAt(),
                    material.verifiedHow(),
                    material.sha256(),
                    "materials/%03d-%s.%s".formatted(listed.size() + 1, safe(material.code()), ending(material))));
        }
        return listed;
    }

    /** The sniffed one, which labels bear. */
    private static String ending(Material material) {
        return safe(material.fileName().substring(material.fileName().lastIndexOf('.') + 1));
    }

    private static String safe(String text) {
        var safe = text.replaceAll("[^a-z0-9-]+", "-");
        return safe.isEmpty() ? "-" : safe;
    }

    private List<RecordPage.AuditLine> lines(List<ChainLink> chain) {
        return chain.stream()
                .map(link -> new RecordPage.AuditLine(link, details(link)))
                .toList();
    }

    private Map<String, String> details(ChainLink link) {
        try {
            return json.readValue(link.details(), new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("留痕 " + link.chain() + " 第 " + link.position() + " 条的内容不是 JSON", broken);
        }
    }

    private String written(Object content) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("移交包的内容无法写成 JSON", impossible);
        }
    }
}
