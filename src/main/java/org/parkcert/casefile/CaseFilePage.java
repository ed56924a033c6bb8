package org.parkcert.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Person;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办件卷宗页: the whole file of a case on one page, in Markdown, above each form that an officer opens. */
@Component
@Transactional(readOnly = true)
public class CaseFilePage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Map<String, Answer> ANSWERS = Map.ofEntries(
            Map.entry("recommended", new Answer("推荐", "退回")),
            Map.entry("applied", new Answer("提出申请", "退回")),
            Map.entry("materialsComplete", new Answer("材料齐全", "材料不齐全")),
            Map.entry("exceptionAdmitted", new Answer("同意放宽", "不同意放宽")),
            Map.entry("inspectionPassed", new Answer("通过", "不通过")),
            Map.entry("objectionVerified", new Answer("异议属实", "异议不属实")),
            Map.entry("departmentConsents", new Answer("同意", "不同意")),
            Map.entry("minutesAgreed", new Answer("会议同意", "会议不同意")),
            Map.entry("approved", new Answer("批准", "不批准")),
            Map.entry("waived", new Answer("放弃陈述申辩", "提出陈述申辩")),
            Map.entry("legalityConfirmed", new Answer("无异议", "有异议")),
            Map.entry("subsidyProposed", new Answer("拟予安排", "拟不安排")),
            Map.entry("fundsApproved", new Answer("同意拨付", "不同意拨付")),
            Map.entry("refusalSigned", new Answer("签发", "不签发")),
            Map.entry("spendingComplete", new Answer("支出登记完毕", "还有支出须登记")),
            Map.entry("misconductFound", new Answer("立案处理", "没有应当处理的情形")),
            Map.entry("plaqueReturned", new Answer("标牌已收回", "标牌无法收回")),
            Map.entry("reportAccepted", new Answer("接收", "退回修改")),
            Map.entry("rectified", new Answer("已整改", "未整改")));

    private final CaseFiles cases;
    private final CaseDocumentMapper documents;
    private final ProcessingTime processingTime;
    private final StepDeadlines stepDeadlines;
    private final IndicatorCatalogue catalogue;
    private final ObjectProvider<CaseMaterials> materials;
    private final Authorities authorities;
    private final Parks parks;
    private final Directory directory;
    private final Interests interests;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final ObjectMapper json;

    CaseFilePage(
            CaseFiles cases,
            CaseDocumentMapper documents,
            ProcessingTime processingTime,
            StepDeadlines stepDeadlines,
            IndicatorCatalogue catalogue,
            ObjectProvider<CaseMaterials> materials,
            Authorities authorities,
            Parks parks,
            Directory directory,
            Interests interests,
            CaseAccess access,
            CurrentUser currentUser,
            ObjectMapper json) {
        this.cases = cases;
        this.documents = documents;
        this.processingTime = processingTime;
        this.stepDeadlines = stepDeadlines;
        this.catalogue = catalogue;
        this.materials = materials;
        this.authorities = authorities;
        this.parks = parks;
        this.directory = directory;
        this.interests = interests;
        this.access = access;
        this.currentUser = currentUser;
        this.json = json;
    }

    /** Empty for a number that is no case's. */
    public Optional<String> find(CaseNumber caseNumber) {
        return cases.find(caseNumber).map(caseFile -> of(caseFile.caseNumber()));
    }

    public String of(CaseNumber caseNumber) {
        var caseFile = cases.get(caseNumber);
        var authority = authorities.get(caseFile.authority());
        var page = new MarkdownPage();
        particulars(page, caseFile, authority);
        recusal(page, caseFile);
        page.item("每个条件、每个日期的由来", "理由说明", "/cases/" + caseNumber + "/explanations");
        page.end();
        unmetConditions(page, caseNumber);
        figures(page, caseFile);
        materials(page, caseFile);
        documents(page, caseNumber);
        decisions(page, caseNumber);
        return page.toString();
    }

    private void particulars(MarkdownPage page, CaseFile caseFile, Authority authority) {
        var park = parks.get(caseFile.parkId());
        var matter = authority.matter(caseFile.matter(), caseFile.regime());
        var locality = authority.locality(caseFile.localityCode());
        var regime = authority.regime(caseFile.regime());
        var due = processingTime.of(caseFile);
        var stage = caseFile.stage();
        page.heading(caseFile.caseNumber() + " "
                + matter.map(Authority.Matter::name).orElse(caseFile.matter())
                + (regime.filter(Authority.Regime::draft).isPresent() ? "（" + Authority.Regime.DRAFT + "）" : ""));
        page.tableHead("项目", "内容", "项目", "内容");
        page.row("园区", park.name(), "收件日期", receipt(caseFile));
        page.row(
                "园区地址",
                park.address(),
                "办理期限",
                due.dueOn() + (due.stopped() ? "（停止计时中）" : due.overdue() ? "（已超期）" : ""));
        page.row("运营单位", park.operator(), "当前阶段", stage == null ? "—" : stage.label());
        page.row(
                "申报单位",
                locality.map(Authority.Locality::applicant).orElse(caseFile.localityCode()),
                "适用规则",
                regime.map(Authority.Regime::name).orElse(caseFile.regime()));
        place(page, park, locality);
        for (var step : stepDeadlines.open(List.of(caseFile.caseNumber()))) {
            page.row(step.label(), step.deadline().endsOn() + (step.overdue() ? "（已超期）" : ""), "", "");
        }
        page.end();
    }

    /** Only where the county, or what kind of region it is in, counts for something. */
    private void place(MarkdownPage page, Park park, Optional<Authority.Locality> locality) {
        var county = locality.flatMap(found -> found.county(park.countyCode())).map(Authority.County::name);
        var region = locality.map(found -> found.regionCategoryOf(park.countyCode()))
                .filter(category -> county.isPresent() || !category.equals("standard"));
        region.ifPresent(category -> page.row(
                county.isPresent() ? "所在县（市、区）" : "",
                county.orElse(""),
                "地区类别",
                authorities.get(park.authority()).regionCategory(category).orElse(category)));
    }

    private static String receipt(CaseFile caseFile) {
        var reason = caseFile.receiptReason();
        return reason == null
                ? caseFile.receivedOn().toString()
                : "%s（%s 登记：%s）"
                        .formatted(caseFile.receivedOn(), caseFile.submittedAt().toLocalDate(), reason);
    }

    /** 回避 (P-3): what whoever acts declares by acting, where to say otherwise, and who is out already. */
    private void recusal(MarkdownPage page, CaseFile caseFile) {
        if (!interests.asked(caseFile)) {
            return;
        }
        page.item(
                "认领或提交本任务，即声明" + Interests.DECLARATION + "有利害关系的",
                "申报回避",
                "/cases/" + caseFile.caseNumber() + "/interests");
        var declared = interests.of(caseFile.caseNumber()).stream()
                .filter(one -> mayBeNamed(one.userId()))
                .toList();
        if (!declared.isEmpty()) {
            var names = directory.find(declared.stream().map(Interest::userId).toList()).stream()
                    .collect(Collectors.toMap(Person::userId, Person::name));
            declared.forEach(one -> page.line("已申报回避、不再办理本办件：" + names.getOrDefault(one.userId(), one.userId()) + "（"
                    + moment(one.declaredAt()) + "）"));
        }
        page.end();
    }

    /** Each condition as it was judged last; the judging feature wrote it, here it is only shown. */
    private void unmetConditions(MarkdownPage page, CaseNumber caseNumber) {
        var evaluations = cases.evaluations(caseNumber);
        if (evaluations.isEmpty()) {
            return;
        }
        page.heading("申报条件核对");
        var judged = new LinkedHashMap<List<String>, JsonNode>();
        for (var evaluation : evaluations) {
            for (var condition : read(evaluation.result()).path("conditions")) {
                judged.put(
                        List.of(
                                condition.path("clause").asText(),
                                condition.path("text").asText()),
                        condition);
            }
        }
        var unmet = judged.values().stream()
                .filter(condition -> !condition.path("satisfied").asBoolean(true))
                .toList();
        if (unmet.isEmpty()) {
            page.paragraph("各项条件均已达到。");
            return;
        }
        var advisory = evaluations.stream()
                .allMatch(
                        evaluation -> read(evaluation.result()).path("advisory").asBoolean(false));
        page.paragraph(advisory ? "未达到的参考条件（" + unmet.size() + " 项，不影响办理）：" : "未达到的条件（" + unmet.size() + " 项）：");
        page.tableHead("条款", "条件", "要求", "实际");
        unmet.forEach(condition ->
                page.row(article(condition), condition.path("text").asText(), required(condition), found(condition)));
        page.end();
    }

    /** An evaluation kept before articles were named has none. */
    static String article(JsonNode condition) {
        return condition.path("article").asText(condition.path("clause").asText());
    }

    static String required(JsonNode condition) {
        var sign =
                switch (condition.path("comparison").asText()) {
                    case ">=" -> "≥ ";
                    case "<=" -> "≤ ";
                    default -> "";
                };
        var bound = condition.path("bound").asText();
        return (sign + ("true".equals(bound) ? "是" : bound) + " "
                        + condition.path("unit").asText(""))
                .strip();
    }

    static String found(JsonNode condition) {
        return condition.hasNonNull("actual")
                ? Forecast.withUnit(
                        condition.path("actual").asText(),
                        condition.path("unit").asText(""))
                : "未填报";
    }

    private void figures(MarkdownPage page, CaseFile caseFile) {
        var figures = cases.figures(caseFile.caseNumber()).stream()
                .collect(Collectors.toMap(Figure::indicator, figure -> figure));
        if (figures.isEmpty()) {
            return;
        }
        page.heading("指标");
        var ordered = inOrder(figures);
        if (ordered.stream().allMatch(figure -> figure.verified() == null)) {
            declaredOnly(page, ordered);
        } else {
            page.tableHead("指标", "申报", "核实");
            ordered.forEach(figure -> {
                var indicator = catalogue.find(figure.indicator());
                page.row(
                        label(indicator, figure),
                        shown(indicator, figure.declared()),
                        shown(indicator, figure.verified()));
            });
        }
        page.end();
    }

    /** Two in a row, to keep the page short. */
    private void declaredOnly(MarkdownPage page, List<Figure> figures) {
        page.tableHead("指标", "申报", "指标", "申报");
        for (var index = 0; index < figures.size(); index += 2) {
            var cells = new ArrayList<String>();
            for (var figure : figures.subList(index, Math.min(index + 2, figures.size()))) {
                var indicator = catalogue.find(figure.indicator());
                cells.add(label(indicator, figure));
                cells.add(shown(indicator, figure.declared()));
            }
            page.row(cells.toArray(String[]::new));
        }
    }

    private static String label(Optional<Indicator> indicator, Figure figure) {
        return indicator
                .map(known -> known.unit() == null ? known.name() : known.name() + "（" + known.unit() + "）")
                .orElse(figure.indicator());
    }

    /** As the catalogue lists them, then those that it doesn't know. */
    private List<Figure> inOrder(Map<String, Figure> figures) {
        var rest = new LinkedHashMap<>(figures);
        var ordered = new ArrayList<Figure>();
        for (var indicator : catalogue.among(figures.keySet())) {
            Optional.ofNullable(rest.remove(indicator.key())).ifPresent(ordered::add);
        }
        ordered.addAll(rest.values());
        return ordered;
    }

    private static String shown(Optional<Indicator> indicator, @Nullable String value) {
        if (value == null) {
            return "—";
        }
        return indicator.map(known -> known.show(value)).orElse(value);
    }

    private void materials(MarkdownPage page, CaseFile caseFile) {
        var present = materials.stream()
                .flatMap(source -> source.of(caseFile).stream())
                .toList();
        if (present.isEmpty()) {
            return;
        }
        page.heading("申报材料");
        page.tableHead("材料", "可信等级", "文件");
        present.forEach(material -> {
            var address = "/api/v1/applications/" + caseFile.applicationId() + "/materials/" + material.id();
            page.rowOfLinks(
                    List.of(material.name(), material.trust()),
                    List.of(
                            new MarkdownPage.Link(material.fileName(), address),
                            new MarkdownPage.Link("预览", address + "/preview")));
        });
        page.end();
    }

    private void documents(MarkdownPage page, CaseNumber caseNumber) {
        var present = documents.listOf(caseNumber).stream()
                .filter(document -> !document.namesPanel() || access.seesPanel())
                .toList();
        if (present.isEmpty()) {
            return;
        }
        page.heading("文书");
        present.forEach(document -> {
            var address = "/api/v1/cases/" + caseNumber + "/documents/" + document.id();
            page.item(
                    MOMENT.format(document.createdAt()),
                    List.of(
                            new MarkdownPage.Link(
                                    document.documentNumber() == null
                                            ? document.title()
                                            : document.title() + "（" + document.documentNumber() + "）",
                                    address),
                            new MarkdownPage.Link("PDF", address + ".pdf"),
                            new MarkdownPage.Link("OFD", address + ".ofd")));
        });
        page.end();
    }

    private void decisions(MarkdownPage page, CaseNumber caseNumber) {
        var decisions = cases.decisions(caseNumber);
        if (decisions.isEmpty()) {
            return;
        }
        var names = names(decisions);
        page.heading("办理记录");
        page.tableHead("时间", "环节", "办理人", "意见");
        decisions.forEach(decision -> page.row(
                moment(decision.at()),
                decision.elementName(),
                !decision.isIndependentScore() || mayBeNamed(decision.actor())
                        ? names.getOrDefault(decision.actor(), decision.actor())
                        : "—",
                decision.isIndependentScore() ? "已完成" : opinion(decision.fields())));
        page.end();
    }

    /** To an expert nobody but himself is named who is or was on the panel. */
    private boolean mayBeNamed(String userId) {
        return access.seesPanel()
                || currentUser
                        .find()
                        .filter(actor -> actor.userId().equals(userId))
                        .isPresent();
    }

    private Map<String, String> names(List<DecisionRecord> decisions) {
        var actors = decisions.stream().map(DecisionRecord::actor).collect(Collectors.toSet());
        return directory.find(actors).stream().collect(Collectors.toMap(Person::userId, Person::name));
    }

    /** What was answered and what was said in words; figures stand in their own tables and documents. */
    private static String opinion(Map<String, String> fields) {
        var answers = ANSWERS.entrySet().stream()
                .filter(answer -> fields.containsKey(answer.getKey()))
                .map(answer -> answer.getValue().in(fields.get(answer.getKey())));
        var words = fields.entrySet().stream()
                .filter(field -> field.getKey().matches(".*(Comment|Reason|Finding|Opinion)"))
                .map(Map.Entry::getValue)
                .filter(text -> !text.isBlank());
        var opinion =
                Stream.concat(answers, words).collect(Collectors.joining("；")).replace("。；", "；");
        return opinion.isEmpty() ? "已完成" : opinion;
    }

    /** 是否: how a question of the steps' forms is answered. */
    private record Answer(String yes, String no) {

        String in(@Nullable String value) {
            return Boolean.parseBoolean(value) ? yes : no;
        }
    }

    private static String moment(LocalDateTime at) {
        return MOMENT.format(at);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("An evaluation's result isn't JSON", broken);
        }
    }
}
