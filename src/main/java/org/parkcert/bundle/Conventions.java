package org.parkcert.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkcert.document.PageCheck;
import org.parkcert.shared.InvalidInput;

/**
 * 规范: what diagrams, decision tables, forms and {@code authority.yaml} must look like. One library for the build, the
 * deployer and the procedure pages; it needs no engine.
 */
public final class Conventions {

    /** The stages and outcomes that a diagram may name; a test holds them against the case file's. */
    public static final Set<String> STAGES =
            Set.of("receipt", "acceptance", "examination", "public-notice", "decision", "delivery", "closed");

    public static final Set<String> OUTCOMES = Set.of("approved", "refused", "returned", "withdrawn", "lapsed");

    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private Conventions() {}

    /**
     * @param folder the authority's id, or {@code shared}
     * @param files by name, with their folders where they are known
     * @return every fault, in the order of the files
     */
    public static List<Fault> check(String folder, Map<String, byte[]> files, Surroundings around) {
        var sorted = new TreeMap<>(files);
        var known = new WithFiles(folder, sorted, around);
        var cases = new HashSet<String>();
        var faults = new ArrayList<Fault>();
        sorted.forEach((name, content) -> {
            if (name.endsWith(AuthorityFile.NAME)) {
                faults.addAll(authority(folder, name, content, known, cases));
            }
        });
        sorted.forEach((name, content) -> faults.addAll(file(folder, name, content, known, cases)));
        if (!folder.equals(BundleFiles.SHARED)
                && faults.stream().noneMatch(fault -> fault.code().startsWith("file."))) {
            faults.addAll(unnamedClauses(sorted, known));
        }
        return List.copyOf(faults);
    }

    /** People read articles, not ids; a file that can't be read is told first. */
    private static List<Fault> unnamedClauses(Map<String, byte[]> files, Surroundings known) {
        return BundleReading.of(files).clauses().stream()
                .filter(bearer -> !known.namesClause(bearer.clause()))
                .map(bearer -> Fault.blocking(
                        bearer.file(),
                        bearer.place(),
                        "clause.unnamed",
                        "条款 " + bearer.clause() + " 没有名称，请在 authority.yaml 的 clauses 中写明是第几条，如 " + bearer.clause()
                                + ": 第九条（一）"))
                .toList();
    }

    private static List<Fault> file(
            String folder, String name, byte[] content, Surroundings known, Set<String> caseProcesses) {
        var report = new Report(name);
        if (content.length > MAX_BYTES) {
            report.add("", "file.too-large", "文件超过 2 MB，请检查是否选错了文件");
            return report.faults();
        }
        try {
            switch (FileNames.ending(name)) {
                case "bpmn" -> new DiagramConventions(folder, report, known, caseProcesses).check(Xml.parse(content));
                case "dmn" ->
                    new TableConventions(folder, report, known.ownTerms(), known::knowsDecision)
                            .check(Xml.parse(content));
                case "form" -> new FormConventions(folder, report).check(content);
                case "html" -> document(Bundle.textOf(content), report);
                case "txt" -> message(name, Bundle.textOf(content), report);
                default -> {
                    if (!name.endsWith(AuthorityFile.NAME)) {
                        report.add("", "file.type", "不能部署此类文件，只能是 .bpmn、.dmn、.form、.html、.txt（消息模板）或 authority.yaml");
                    }
                }
            }
        } catch (Xml.Malformed malformed) {
            report.add("", "file.malformed", String.valueOf(malformed.getMessage()));
        }
        return report.faults();
    }

    private static void document(String template, Report report) {
        for (var fault : PageCheck.of(template)) {
            var place = fault.line() == 0 ? "" : "第" + fault.line() + "行";
            if (fault.blocks()) {
                report.add(place, fault.code(), fault.message());
            } else {
                report.advise(place, fault.code(), fault.message());
            }
        }
    }

    private static void message(String file, String text, Report report) {
        var kind = file.substring(file.lastIndexOf('/') + 1).replace(".txt", "");
        if (!MessageTemplate.KINDS.contains(kind)) {
            report.add(
                    "",
                    "message.kind",
                    "没有消息“" + kind + "”，可用："
                            + String.join(
                                    "、", MessageTemplate.KINDS.stream().sorted().toList()));
        }
        new MessageTemplate(kind, text).fault().ifPresent(why -> report.add("", "message.template", why));
    }

    private static List<Fault> authority(
            String folder, String name, byte[] content, Surroundings known, Set<String> caseProcesses) {
        var report = new Report(name);
        try {
            var authority = AuthorityFile.read(folder, content);
            for (var i = 0; i < authority.matters().size(); i++) {
                var matter = authority.matters().get(i);
                caseProcesses.add(matter.process());
                if (!known.knowsProcess(matter.process())) {
                    report.add("matters[" + i + "].process", "authority.process", "没有流程“" + matter.process() + "”");
                }
                var preliminary = matter.preliminary();
                if (preliminary != null && !known.knowsProcess(preliminary)) {
                    report.add("matters[" + i + "].preliminary", "authority.process", "没有流程“" + preliminary + "”");
                }
                for (var key : matter.indicators()) {
                    if (IndicatorFile.find(authority, key).isEmpty()) {
                        report.add("matters[" + i + "].indicators", "authority.indicator", "指标目录中没有“" + key + "”");
                    }
                }
            }
            taken(authority, known, report);
        } catch (InvalidInput invalid) {
            for (var fault : invalid.faults()) {
                report.add(fault.field(), "authority." + fault.code(), fault.message());
            }
        }
        return report.faults();
    }

    /** A key means the same everywhere. */
    private static void taken(Authority authority, Surroundings known, Report report) {
        for (var i = 0; i < authority.indicators().size(); i++) {
            var own = authority.indicators().get(i);
            var place = "indicators[" + i + "].key";
            known.othersIndicator(own.key())
                    .filter(other -> !other.equals(own))
                    .ifPresent(other -> report.add(
                            place,
                            "authority.indicator-taken",
                            "“" + own.key() + "”已由其他主管部门用于“" + other.name() + "”，写法不一致，请另取代码"));
        }
    }

    /** What is deployed, and the files that are about to be. */
    private static final class WithFiles implements Surroundings {

        private final Set<String> ids = new HashSet<>();
        private final Surroundings around;
        private final @Nullable Authority authority;

        WithFiles(String folder, Map<String, byte[]> files, Surroundings around) {
            this.around = around;
            this.authority = authorityIn(folder, files);
            files.forEach((name, content) -> {
                for (var id : DefinitionIds.of(name, content)) {
                    ids.add(FileNames.ending(name) + ":" + id);
                }
            });
        }

        @Override
        public boolean knowsProcess(String id) {
            return ids.contains("bpmn:" + id) || around.knowsProcess(id);
        }

        @Override
        public boolean knowsDecision(String id) {
            return ids.contains("dmn:" + id) || around.knowsDecision(id);
        }

        @Override
        public boolean knowsForm(String id) {
            return ids.contains("form:" + id) || around.knowsForm(id);
        }

        @Override
        public boolean knowsStep(String beanName) {
            return around.knowsStep(beanName);
        }

        @Override
        public boolean knowsBean(String beanName) {
            return around.knowsBean(beanName);
        }

        @Override
        public boolean namesClause(String id) {
            return authority == null
                    ? around.namesClause(id)
                    : authority.articles().isNamed(id);
        }

        @Override
        public Optional<OwnIndicator> othersIndicator(String key) {
            return around.othersIndicator(key);
        }

        @Override
        public OwnTerms ownTerms() {
            return authority == null ? around.ownTerms() : OwnTerms.of(authority);
        }

        /** Null where the files hold no authority's file that can be read. */
        private static @Nullable Authority authorityIn(String folder, Map<String, byte[]> files) {
            try {
                for (var file : files.entrySet()) {
                    if (file.getKey().endsWith(AuthorityFile.NAME)) {
                        return AuthorityFile.read(folder, file.getValue());
                    }
                }
            } catch (InvalidInput invalid) {
                return null;
            }
            return null;
        }
    }
}
