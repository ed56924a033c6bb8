package org.parkcert.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.InvalidInput;

/** 主管部门文件: reads {@code authority.yaml} and names every fault of it at once, by its path. */
public final class AuthorityFile {

    public static final String NAME = "authority.yaml";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String PARK_TITLE = "人力资源服务产业园";
    private static final Pattern INDICATOR = Pattern.compile("[a-z][A-Za-z0-9]{1,63}");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{0,7}");
    private static final Pattern CLAUSE = Pattern.compile("[A-Z]{1,4}-[0-9A-Za-z]+(-[0-9A-Za-z]+)*");
    private static final Pattern RETENTION = Pattern.compile("P[1-9]\\d{0,2}[YM]");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Pattern DIVISION_CODE = Pattern.compile("\\d{6}");

    private static final Set<String> FAILING_STEPS = Set.of("inspection");

    private final InvalidInput.Faults faults = new InvalidInput.Faults();
    private final Map<String, String> articles = new HashMap<>();

    private AuthorityFile() {}

    /**
     * @param folder the folder in which the file lies: the authority's id
     * @throws InvalidInput with every fault, each in Chinese with its path
     */
    public static Authority read(String folder, byte[] content) {
        var file = new AuthorityFile();
        var authority = file.authority(folder, file.parse(content));
        file.throwWithLines(content);
        return authority;
    }

    private void throwWithLines(byte[] content) {
        if (faults.isEmpty()) {
            return;
        }
        var lines = YamlLines.of(content);
        throw new InvalidInput(faults.list().stream()
                .map(fault -> new InvalidInput.Fault(
                        fault.field(), fault.code(), lines.label(fault.field()) + fault.message()))
                .toList());
    }

    private JsonNode parse(byte[] content) {
        try {
            var root = YAML.readTree(content);
            if (root instanceof MissingNode || !root.isObject()) {
                faults.add("", "not-a-mapping", "文件内容应为“键: 值”的列表，请对照其他主管部门的文件填写");
                return MissingNode.getInstance();
            }
            return root;
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? "" : "第 " + e.getLocation().getLineNr() + " 行";
            faults.add(line, "malformed", "文件不是有效的 YAML，请检查缩进和冒号");
        } catch (IOException e) {
            faults.add("", "unreadable", "文件无法读取，请以 UTF-8 编码保存");
        }
        faults.throwIfAny();
        return MissingNode.getInstance();
    }

    private Authority authority(String folder, JsonNode root) {
        known(
                root,
                "",
                "id",
                "name",
                "shortName",
                "documentPrefix",
                "casePrefix",
                "contact",
                "copiesTo",
                "legalBasis",
                "rosterStatuses",
                "goals",
                "registers",
                "practices",
                "retention",
                "regimes",
                "matters",
                "localities",
                "departments",
                "indicators",
                "regionCategories",
                "parkTitle",
                "clauses");
        var id = id(root, "", "id");
        if (!id.isEmpty() && !id.equals(folder)) {
            faults.add("id", "not-the-folder", "标识“" + id + "”须与所在文件夹（租户）“" + folder + "”一致");
        }
        clauses(root, "");
        var regimes = list(root, "", "regimes", this::regime);
        var matters = list(root, "", "matters", this::matter);
        var localities = list(root, "", "localities", this::locality);
        var departments = optionalList(root, "departments", this::department);
        var authority = new Authority(
                id,
                text(root, "", "name"),
                text(root, "", "shortName"),
                text(root, "", "documentPrefix"),
                matching(root, "", "casePrefix", PREFIX, "应为大写字母开头的一至八位字母或数字，如 AB"),
                contact(root.path("contact")),
                root.has("copiesTo") ? List.copyOf(texts(root, "", "copiesTo", false)) : List.of(),
                legalBasis(root.path("legalBasis")),
                new LinkedHashSet<>(texts(root, "", "rosterStatuses", false)),
                practices(root.path("practices")),
                retention(root.path("retention")),
                regimes,
                matters,
                localities,
                departments,
                new Articles(articles),
                goals(root),
                optionalList(root, "registers", this::register),
                optionalList(root, "indicators", this::ownIndicator),
                regionCategories(root.path("regionCategories")),
                root.hasNonNull("parkTitle") ? text(root, "", "parkTitle") : PARK_TITLE);
        unique("regimes", "id", regimes.stream().map(Authority.Regime::id).toList());
        unique(
                "matters",
                "id",
                matters.stream()
                        .map(matter -> matter.id() + "@" + matter.regime())
                        .toList());
        unique(
                "localities",
                "code",
                localities.stream().map(Authority.Locality::code).toList());
        for (var i = 0; i < localities.size(); i++) {
            unique(
                    at("localities", i) + "counties",
                    "code",
                    localities.get(i).counties().stream()
                            .map(Authority.County::code)
                            .toList());
        }
        unique(
                "departments",
                "id",
                departments.stream().map(Authority.Department::id).toList());
        unique(
                "registers",
                "id",
                authority.registers().stream().map(Register::id).toList());
        unique(
                "indicators",
                "key",
                authority.indicators().stream().map(OwnIndicator::key).toList());
        references(folder, authority);
        regions(authority);
        return authority;
    }

    private void references(String folder, Authority authority) {
        var regimes = new HashSet<>(
                authority.regimes().stream().map(Authority.Regime::id).toList());
        oneRegimeADay(authority.regimes());
        for (var i = 0; i < authority.matters().size(); i++) {
            var matter = authority.matters().get(i);
            for (var forecast : matter.forecasts()) {
                if (!matter.indicators().contains(forecast)) {
                    faults.add(at("matters", i) + "forecasts", "not-asked", "“" + forecast + "”不在 indicators 中，不能预测");
                }
            }
            if (!matter.regime().isEmpty() && !regimes.contains(matter.regime())) {
                faults.add(
                        at("matters", i) + "regime", "unknown", "没有名为“" + matter.regime() + "”的规则施行期，请在 regimes 中补充");
            }
            foreign(folder, at("matters", i) + "process", matter.process());
            foreign(folder, at("matters", i) + "preliminary", matter.preliminary());
        }
    }

    private void regions(Authority authority) {
        for (var i = 0; i < authority.localities().size(); i++) {
            var locality = authority.localities().get(i);
            var path = at("localities", i);
            region(authority, path, locality.regionCategory());
            for (var k = 0; k < locality.counties().size(); k++) {
                region(
                        authority,
                        at(path + "counties", k),
                        locality.counties().get(k).regionCategory());
            }
        }
    }

    private void region(Authority authority, String path, String category) {
        if (!category.isEmpty() && authority.regionCategory(category).isEmpty()) {
            faults.add(
                    path + "regionCategory",
                    "unknown",
                    "没有名为“" + category + "”的地区类别，请在 regionCategories 中写明，一般地区写 " + Authority.Locality.STANDARD);
        }
    }

    private void foreign(String folder, String path, @Nullable String process) {
        if (process != null && !process.isEmpty() && !process.startsWith(folder + "-")) {
            faults.add(path, "foreign", "流程“" + process + "”须以“" + folder + "-”开头");
        }
    }

    /** On a day at most one rule set is in force, or nobody could say which governs. */
    private void oneRegimeADay(List<Authority.Regime> regimes) {
        for (var i = 0; i < regimes.size(); i++) {
            var one = regimes.get(i);
            for (var other : regimes.subList(0, i)) {
                if (other.covers(one.inForceFrom()) || one.covers(other.inForceFrom())) {
                    faults.add(
                            at("regimes", i) + "inForceFrom",
                            "overlapping",
                            "施行期间与“" + other.name() + "”重叠，请核对施行、失效日期");
                }
            }
        }
    }

    /** 条款名称 of the authority or of one of its regimes: each id belongs to one rule set. */
    private void clauses(JsonNode node, String path) {
        var clauses = node.path("clauses");
        if (clauses.isMissingNode() || clauses.isNull()) {
            return;
        }
        if (!clauses.isObject()) {
            faults.add(path + "clauses", "not-a-mapping", "应为条款编号和条款名称的列表，如 AB-9-1: 第九条（一）");
            return;
        }
        clauses.fieldNames().forEachRemaining(clause -> {
            var at = path + "clauses.";
            if (!CLAUSE.matcher(clause).matches()) {
                faults.add(at + clause, "malformed", "“" + clause + "”不是条款编号，应如 AB-9-1");
            }
            var article = text(clauses, at, clause);
            if (!article.isEmpty() && !Report.namesArticle(article)) {
                faults.add(at + clause, "no-article", "“" + article + "”不是条款名称，应如“第九条（一）”“三（二）”");
            }
            if (articles.put(clause, article) != null) {
                faults.add(at + clause, "duplicate", "条款编号“" + clause + "”已经写过，一个编号只属于一套规则");
            }
        });
    }

    private Authority.Contact contact(JsonNode node) {
        known(node, "contact.", "telephone", "mail", "address", "supervisionTelephone");
        return new Authority.Contact(
                text(node, "contact.", "telephone"),
                text(node, "contact.", "mail"),
                text(node, "contact.", "address"),
                text(node, "contact.", "supervisionTelephone"));
    }

    private Authority.LegalBasis legalBasis(JsonNode node) {
        known(node, "legalBasis.", "title", "number");
        return legalBasis(node, "legalBasis.");
    }

    private Authority.LegalBasis legalBasis(JsonNode node, String path) {
        return new Authority.LegalBasis(
                text(node, path, "title"), node.hasNonNull("number") ? text(node, path, "number") : "");
    }

    private Practices practices(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Practices.USUAL;
        }
        if (!node.isObject()) {
            faults.add("practices", "not-a-mapping", "应为惯例编号和取舍的列表，如 P-1: {enabled: true}");
            return Practices.USUAL;
        }
        var off = EnumSet.noneOf(Practice.class);
        var settings = new EnumMap<Practice, Map<String, Integer>>(Practice.class);
        node.properties().forEach(entry -> {
            var path = "practices." + entry.getKey();
            var practice = Practice.of(entry.getKey());
            if (practice.isEmpty()) {
                faults.add(path, "unknown", "不认识的惯例“" + entry.getKey() + "”，只有 P-1 至 P-10");
            } else {
                if (!enabled(entry.getValue(), path)) {
                    off.add(practice.get());
                }
                settings.put(practice.get(), settings(entry.getValue(), path + ".", practice.get()));
            }
        });
        return new Practices(off, settings);
    }

    /** What isn't mentioned is kept. */
    private Map<RetentionKind, Period> retention(JsonNode node) {
        var periods = new EnumMap<RetentionKind, Period>(RetentionKind.class);
        if (node.isMissingNode() || node.isNull()) {
            return periods;
        }
        if (!node.isObject()) {
            faults.add("retention", "not-a-mapping", "应为个人信息种类和保存期限的列表，如 contacts: P5Y");
            return periods;
        }
        node.properties().forEach(entry -> {
            var path = "retention." + entry.getKey();
            var kind = RetentionKind.of(entry.getKey());
            if (kind.isEmpty()) {
                faults.add(path, "unknown", "不认识的个人信息种类“" + entry.getKey() + "”，只有 contacts、objectors、experts");
            } else if (!RETENTION.matcher(entry.getValue().asText()).matches()) {
                faults.add(path, "not-a-period", "保存期限应写为年数或月数，如 P5Y、P18M，最短一个月");
            } else {
                periods.put(kind.get(), Period.parse(entry.getValue().asText()));
            }
        });
        return periods;
    }

    private boolean enabled(JsonNode practice, String path) {
        if (!practice.isObject()) {
            faults.add(path, "not-a-mapping", "应写明是否启用，如 {enabled: true}");
            return true;
        }
        var enabled = practice.path("enabled");
        if (!enabled.isMissingNode() && !enabled.isBoolean()) {
            faults.add(path + ".enabled", "not-a-boolean", "是否启用只能写 true 或 false");
        }
        return enabled.asBoolean(true);
    }

    private Map<String, Integer> settings(JsonNode node, String path, Practice practice) {
        var numbers = new HashMap<String, Integer>();
        node.properties().forEach(entry -> {
            var key = entry.getKey();
            if (practice.settings().containsKey(key)) {
                if (entry.getValue().isInt() && entry.getValue().intValue() > 0) {
                    numbers.put(key, entry.getValue().intValue());
                } else {
                    faults.add(path + key, "not-positive", "应为正整数");
                }
            } else if (!key.equals("enabled")) {
                faults.add(path + key, "unknown", "惯例 " + practice.id() + " 没有“" + key + "”这一项，请检查拼写");
            }
        });
        return Map.copyOf(numbers);
    }

    private Authority.Regime regime(JsonNode node, String path) {
        known(
                node,
                path,
                "id",
                "name",
                "inForceFrom",
                "inForceUntil",
                "legalBasis",
                "rosterStatuses",
                "assumption",
                "draft",
                "clauses");
        clauses(node, path);
        var from = day(node, path, "inForceFrom", true);
        var until = day(node, path, "inForceUntil", false);
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(path + "inForceUntil", "before-start", "失效日期早于施行日期");
        }
        return new Authority.Regime(
                id(node, path, "id"),
                text(node, path, "name"),
                from == null ? LocalDate.EPOCH : from,
                until,
                node.has("legalBasis") ? legalBasis(node.get("legalBasis"), path + "legalBasis.") : null,
                node.has("rosterStatuses") ? new LinkedHashSet<>(texts(node, path, "rosterStatuses", false)) : null,
                flag(node, path, "draft"));
    }

    private Authority.Matter matter(JsonNode node, String path) {
        known(
                node,
                path,
                "id",
                "name",
                "process",
                "regime",
                "processingDays",
                "clause",
                "parkTypes",
                "indicators",
                "forecasts",
                "preliminary",
                "waitingPeriods",
                "startedBy",
                "regimeBy",
                "assumption");
        var startedBy = startedBy(node, path);
        return new Authority.Matter(
                id(node, path, "id"),
                text(node, path, "name"),
                id(node, path, "process"),
                id(node, path, "regime"),
                days(node, path),
                text(node, path, "clause"),
                texts(node, path, "parkTypes", false),
                texts(node, path, "indicators", false),
                texts(node, path, "forecasts", false),
                node.path("preliminary").isMissingNode() ? null : id(node, path, "preliminary"),
                optionalList(node, path, "waitingPeriods", this::waitingPeriod),
                startedBy,
                byRecognition(node, path, startedBy));
    }

    /** Only of what a recognised park may have, since another was recognised under none. */
    private boolean byRecognition(JsonNode node, String path, Authority.StartedBy startedBy) {
        if (node.path("regimeBy").isMissingNode()) {
            return false;
        }
        var written = text(node, path, "regimeBy");
        if (!written.equals("receipt") && !written.equals("recognition")) {
            faults.add(
                    path + "regimeBy", "unknown", "没有“" + written + "”，可用：receipt（收件之日施行的办法）、recognition（认定园区所依据的办法）");
        }
        if (written.equals("recognition") && startedBy == Authority.StartedBy.APPLICATION) {
            faults.add(path + "regimeBy", "applied-for", "申报的事项适用收件之日施行的办法，请删去 regimeBy 或者写明立案方式（startedBy）");
        }
        return written.equals("recognition");
    }

    /** What leads to a submission makes sense only where there is one. */
    private Authority.StartedBy startedBy(JsonNode node, String path) {
        if (node.path("startedBy").isMissingNode()) {
            return Authority.StartedBy.APPLICATION;
        }
        var written = text(node, path, "startedBy");
        var startedBy = Authority.StartedBy.of(written);
        if (startedBy.isEmpty() && !written.isEmpty()) {
            faults.add(
                    path + "startedBy",
                    "unknown",
                    "没有立案方式“" + written + "”，可用：application（申报）、schedule（定期任务）、officer（经办人）、locality（所在地）");
        }
        if (startedBy.filter(by -> by != Authority.StartedBy.APPLICATION).isPresent()) {
            for (var key : List.of("preliminary", "waitingPeriods", "forecasts")) {
                if (node.has(key)) {
                    faults.add(path + key, "not-applied-for", "不经申报的事项（startedBy）没有“" + key + "”，请删去");
                }
            }
        }
        return startedBy.orElse(Authority.StartedBy.APPLICATION);
    }

    private Authority.WaitingPeriod waitingPeriod(JsonNode node, String path) {
        known(node, path, "after", "months", "clause");
        var after = text(node, path, "after");
        if (!after.isEmpty() && !FAILING_STEPS.contains(after)) {
            faults.add(path + "after", "unknown", "没有环节“" + after + "”，可用：" + String.join("、", FAILING_STEPS));
        }
        var months = node.path("months");
        if (!months.isInt() || months.intValue() < 1) {
            faults.add(path + "months", "not-positive", "间隔应为正整数（月）");
        }
        return new Authority.WaitingPeriod(after, months.intValue(), text(node, path, "clause"));
    }

    /** An empty list is as good as none. */
    private List<Goal> goals(JsonNode root) {
        return root.path("goals").isEmpty() ? List.of() : list(root, "", "goals", this::goal);
    }

    private Goal goal(JsonNode node, String path) {
        known(node, path, "text", "year", "from", "to", "clause");
        var from = positive(node, path, "from", "目标园区数应为正整数（家）");
        var to = node.has("to") ? positive(node, path, "to", "目标园区数应为正整数（家）") : from;
        if (to < from) {
            faults.add(path + "to", "below-from", "目标的上限不能小于下限");
        }
        return new Goal(
                text(node, path, "text"),
                positive(node, path, "year", "目标年份应为四位数字，如 2025"),
                from,
                to,
                clause(node, path));
    }

    private Map<String, String> regionCategories(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject()) {
            faults.add("regionCategories", "not-a-mapping", "应为地区类别的代码和名称的列表，如 remote: 艰苦边远地区");
            return Map.of();
        }
        var categories = new LinkedHashMap<String, String>();
        node.fieldNames().forEachRemaining(key -> {
            if (!ID.matcher(key).matches() || key.equals(Authority.Locality.STANDARD)) {
                faults.add("regionCategories." + key, "malformed", "地区类别的代码只能用小写字母、数字和连字符，不能是 standard（一般地区）");
            }
            categories.put(key, text(node, "regionCategories.", key));
        });
        return categories;
    }

    private OwnIndicator ownIndicator(JsonNode node, String path) {
        known(
                node,
                path,
                "key",
                "name",
                "type",
                "source",
                "verified",
                "unit",
                "max",
                "decimals",
                "options",
                "agenciesOver");
        var key = matching(node, path, "key", INDICATOR, "应为小写字母开头的驼峰写法，如 workshopCount");
        if (IndicatorFile.knows(key)) {
            faults.add(path + "key", "taken", "“" + key + "”是平台指标目录中的指标，请直接使用或者另取代码");
        }
        var type = oneOf(node, path, "type", IndicatorFile.TYPES);
        var source = oneOf(node, path, "source", Set.of("declared", "roster"));
        var over = number(node, path, "agenciesOver");
        if (source.equals("roster") && (over == null || !type.equals("count"))) {
            faults.add(path + "agenciesOver", "required", "由名录计算的自定指标只有机构数（count），须写明营业收入超过多少万元的计入");
        }
        var options = new LinkedHashMap<String, String>();
        node.path("options")
                .fieldNames()
                .forEachRemaining(option -> options.put(option, text(node.path("options"), path + "options.", option)));
        if (type.equals("choice") && options.isEmpty()) {
            faults.add(path + "options", "required", "单选的指标须写明选项，如 {inside: 园区内, outside: 园区外}");
        }
        var decimals = number(node, path, "decimals");
        return new OwnIndicator(
                key,
                text(node, path, "name"),
                type,
                source,
                flag(node, path, "verified"),
                node.hasNonNull("unit") ? text(node, path, "unit") : null,
                number(node, path, "max"),
                decimals == null ? null : decimals.intValue(),
                options,
                over);
    }

    private String oneOf(JsonNode node, String path, String key, Set<String> allowed) {
        var written = text(node, path, key);
        if (!written.isEmpty() && !allowed.contains(written)) {
            faults.add(
                    path + key,
                    "unknown",
                    "“" + written + "”不可用，应为 "
                            + String.join("、", allowed.stream().sorted().toList()) + " 之一");
        }
        return written;
    }

    private @Nullable BigDecimal number(JsonNode node, String path, String key) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || value.decimalValue().signum() < 0) {
            faults.add(path + key, "not-a-number", "应为不小于 0 的数字");
            return null;
        }
        return value.decimalValue();
    }

    private Register register(JsonNode node, String path) {
        known(
                node,
                path,
                "id",
                "name",
                "description",
                "perPark",
                "yearly",
                "writers",
                "clause",
                "columns",
                "assumption");
        var columns = list(node, path, "columns", this::column);
        unique(
                path + "columns",
                "key",
                columns.stream().map(Register.Column::key).toList());
        return new Register(
                id(node, path, "id"),
                text(node, path, "name"),
                node.has("description") ? text(node, path, "description") : "",
                flag(node, path, "perPark"),
                flag(node, path, "yearly"),
                writers(node, path),
                clause(node, path),
                columns);
    }

    private Set<Register.Writer> writers(JsonNode node, String path) {
        var writers = EnumSet.noneOf(Register.Writer.class);
        for (var written : texts(node, path, "writers", true)) {
            Register.Writer.of(written)
                    .ifPresentOrElse(
                            writers::add,
                            () -> faults.add(
                                    path + "writers",
                                    "unknown",
                                    "登记人“" + written + "”不认识，可用：officers（主管部门经办人）、locality（园区所在地）"));
        }
        if (writers.contains(Register.Writer.LOCALITY) && !node.path("perPark").asBoolean(false)) {
            faults.add(path + "writers", "not-per-park", "所在地只能登记本地园区的事项，请写明 perPark: true，或者不列 locality");
        }
        return writers;
    }

    private Register.Column column(JsonNode node, String path) {
        known(node, path, "key", "label", "type", "required", "unit", "choices", "personal");
        var written = node.has("type") ? text(node, path, "type") : "text";
        var type = Register.Column.Type.of(written).orElse(Register.Column.Type.TEXT);
        if (Register.Column.Type.of(written).isEmpty()) {
            faults.add(path + "type", "unknown", "填写方式“" + written + "”不认识，可用：text、paragraph、number、date、choice");
        }
        var choices = texts(node, path, "choices", false);
        if ((type == Register.Column.Type.CHOICE) == choices.isEmpty()) {
            faults.add(path + "choices", "choices", "填写方式为 choice 的须写明 choices，其他的不写");
        }
        return new Register.Column(
                matching(node, path, "key", CAMEL_CASE, "应以小写字母开头，只含字母和数字"),
                text(node, path, "label"),
                type,
                flag(node, path, "required"),
                node.has("unit") ? text(node, path, "unit") : null,
                choices,
                flag(node, path, "personal"));
    }

    private String clause(JsonNode node, String path) {
        var clause = text(node, path, "clause");
        for (var one : clause.split(",", -1)) {
            if (!clause.isEmpty() && !CLAUSE.matcher(one.strip()).matches()) {
                faults.add(path + "clause", "malformed", "“" + one.strip() + "”不是条款编号，应如 AB-9-1");
            }
        }
        return clause;
    }

    private int positive(JsonNode node, String path, String key, String hint) {
        var value = node.path(key);
        if (!value.isInt() || value.intValue() < 1) {
            faults.add(path + key, "not-positive", hint);
            return 1;
        }
        return value.intValue();
    }

    private Authority.County county(JsonNode node, String path) {
        known(node, path, "code", "name", "regionCategory");
        return new Authority.County(
                matching(node, path, "code", DIVISION_CODE, "应为六位行政区划代码"),
                text(node, path, "name"),
                text(node, path, "regionCategory"));
    }

    private Authority.Locality locality(JsonNode node, String path) {
        known(node, path, "code", "name", "applicant", "bureau", "regionCategory", "counties");
        return new Authority.Locality(
                matching(node, path, "code", DIVISION_CODE, "应为六位行政区划代码"),
                text(node, path, "name"),
                text(node, path, "applicant"),
                text(node, path, "bureau"),
                text(node, path, "regionCategory"),
                optionalList(node, path, "counties", this::county));
    }

    private Authority.Department department(JsonNode node, String path) {
        known(node, path, "id", "name");
        return new Authority.Department(id(node, path, "id"), text(node, path, "name"));
    }

    private int days(JsonNode node, String path) {
        var value = node.path("processingDays");
        if (!value.isInt() || value.intValue() < 1) {
            faults.add(path + "processingDays", "not-positive", "办理期限应为正整数（工作日）");
            return 0;
        }
        return value.intValue();
    }

    private boolean flag(JsonNode node, String path, String key) {
        var value = node.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            faults.add(path + key, "not-a-flag", "应为 true 或 false");
        }
        return value.asBoolean(false);
    }

    private @Nullable LocalDate day(JsonNode node, String path, String key, boolean required) {
        var value = node.path(key);
        if (!required && (value.isMissingNode() || value.isNull())) {
            return null;
        }
        var written = text(node, path, key);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException notADay) {
            faults.add(path + key, "not-a-date", "“" + written + "”不是有效日期，应如 2026-01-31");
            return null;
        }
    }

    private String id(JsonNode node, String path, String key) {
        return matching(node, path, key, ID, "只能用小写字母、数字和连字符");
    }

    private String matching(JsonNode node, String path, String key, Pattern form, String hint) {
        var value = text(node, path, key);
        if (!value.isEmpty() && !form.matcher(value).matches()) {
            faults.add(path + key, "malformed", "“" + value + "”格式不正确：" + hint);
        }
        return value;
    }

    /** @return empty when missing, with the fault noted */
    private String text(JsonNode node, String path, String key) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull() || value.asText("").isBlank()) {
            if (value.isContainerNode()) {
                faults.add(path + key, "not-a-text", "应为单个值");
            } else {
                faults.add(path + key, "required", "缺少此项，请填写");
            }
            return "";
        }
        return value.asText().strip();
    }

    private List<String> texts(JsonNode node, String path, String key, boolean required) {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            if (required) {
                faults.add(path + key, "required", "缺少此项，请填写");
            }
            return List.of();
        }
        if (!value.isArray()) {
            faults.add(path + key, "not-a-list", "应为列表");
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var i = 0; i < value.size(); i++) {
            var one = value.get(i);
            if (one.isContainerNode() || one.asText("").isBlank()) {
                faults.add(path + key + "[" + i + "]", "not-a-text", "应为单个值");
            } else {
                texts.add(one.asText().strip());
            }
        }
        return List.copyOf(texts);
    }

    private <T> List<T> optionalList(JsonNode node, String path, String key, BiFunction<JsonNode, String, T> one) {
        return node.has(key) ? list(node, path, key, one) : List.of();
    }

    private <T> List<T> list(JsonNode node, String path, String key, BiFunction<JsonNode, String, T> one) {
        var value = node.path(key);
        if (!value.isArray() || value.isEmpty()) {
            faults.add(path + key, "required", "至少要有一项");
            return List.of();
        }
        var items = new ArrayList<T>();
        for (var i = 0; i < value.size(); i++) {
            items.add(one.apply(value.get(i), at(path + key, i)));
        }
        return List.copyOf(items);
    }

    private <T> List<T> optionalList(JsonNode node, String key, BiFunction<JsonNode, String, T> one) {
        var value = node.path(key);
        return value.isMissingNode() || value.isNull() ? List.of() : list(node, "", key, one);
    }

    private void unique(String list, String key, List<String> ids) {
        var seen = new HashSet<String>();
        for (var i = 0; i < ids.size(); i++) {
            if (!ids.get(i).isEmpty() && !seen.add(ids.get(i))) {
                faults.add(at(list, i) + key, "duplicate", "与前面的一项重复：" + ids.get(i));
            }
        }
    }

    private void known(JsonNode node, String path, String... keys) {
        var allowed = Set.of(keys);
        node.fieldNames().forEachRemaining(key -> {
            if (!allowed.contains(key)) {
                faults.add(path + key, "unknown", "不认识的键“" + key + "”，请检查拼写");
            }
        });
    }

    private static String at(String list, int index) {
        return list + "[" + index + "].";
    }
}
