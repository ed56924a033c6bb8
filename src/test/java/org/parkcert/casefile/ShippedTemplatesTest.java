package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parkcert.document.DocumentFrame;

@DisplayName("随平台提供的文书模板")
class ShippedTemplatesTest {

    /** What every document is given. */
    private static final Map<String, Object> COMMON = Map.ofEntries(
            Map.entry("authorityName", "温州市人力资源和社会保障局"),
            Map.entry("parkTitle", "市级人力资源服务产业园"),
            Map.entry("legalBasisTitle", "温州市市级人力资源服务产业园建设和评估办法（试行）"),
            Map.entry("legalBasisNumber", "温人社发〔2021〕142号"),
            Map.entry("contactTelephone", "0577-00000001"),
            Map.entry("contactMail", "rlzy@wenzhou.example"),
            Map.entry("contactAddress", "示例路1号"),
            Map.entry("supervisionTelephone", "0577-00000002"),
            Map.entry("caseNumber", "WZ-2026-0001"),
            Map.entry("matterName", "市级人力资源服务产业园认定"),
            Map.entry("parkName", "鹿城<园>"),
            Map.entry("parkType", "综合性"),
            Map.entry("address", "鹿城区示例路88号"),
            Map.entry("operator", "示例公司"),
            Map.entry("localityName", "鹿城区"),
            Map.entry("applicantName", "鹿城区人民政府"),
            Map.entry("bureauName", "鹿城区人力资源和社会保障局"),
            Map.entry("date", "2026年9月28日"),
            // forms that the platform fills from the case
            Map.entry("figures", List.of(Map.of("name", "建筑总面积", "amount", "12000 平方米"))),
            Map.entry("judged", true),
            Map.entry(
                    "conditions",
                    List.of(Map.of(
                            "article",
                            "第八条（二）",
                            "text",
                            "建筑面积",
                            "required",
                            "≥ 10000",
                            "actual",
                            "12000",
                            "met",
                            "达到"))));

    /** What each kind is given besides, by the last part of its name. */
    private static final Map<String, Map<String, Object>> OWN = Map.ofEntries(
            Map.entry("evaluation-result", Map.of("evaluationYear", "2026", "grade", "合格", "score", "75.00")),
            Map.entry(
                    "evaluation-opinion",
                    Map.of("evaluationYear", "2026", "grade", "良好", "opinions", List.of("加强线上平台建设"))),
            Map.entry("criticism", Map.of("evaluationYear", "2026", "grade", "不合格")),
            Map.entry("acceptance-notice", Map.of()),
            Map.entry(
                    "intended-sanction",
                    Map.of(
                            "reasons",
                            List.of("长期无人运营"),
                            "evidence",
                            List.of("现场检查笔录"),
                            "article",
                            "五（三）",
                            "intended",
                            List.of("取消授牌"),
                            "statementDays",
                            5,
                            "deadline",
                            "2026年10月14日")),
            Map.entry(
                    "decision",
                    Map.of(
                            "documentNumber",
                            "温人社函〔2026〕13号",
                            "facts",
                            List.of("长期无人运营"),
                            "evidence",
                            List.of("现场检查笔录"),
                            "article",
                            "五（三）",
                            "measures",
                            List.of("取消授牌"),
                            "comment",
                            "情节严重",
                            "statementHeard",
                            "已听取陈述申辩。",
                            "rectificationOrdered",
                            true,
                            "repaymentOrdered",
                            true,
                            "withdrawalOrdered",
                            true)),
            Map.entry(
                    "grant",
                    Map.of(
                            "documentNumber",
                            "渝人社函〔2026〕13号",
                            "programmeName",
                            "三年补助",
                            "subsidyYear",
                            "2026",
                            "amount",
                            "150.00",
                            "reason",
                            "评估合格",
                            "purpose",
                            "房屋租金",
                            "granted",
                            "150.00",
                            "cap",
                            "300.00")),
            Map.entry(
                    "denial",
                    Map.of("documentNumber", "渝人社函〔2026〕13号", "programmeName", "三年补助", "reasons", List.of("园区停业"))),
            Map.entry(
                    "intended-no-subsidy",
                    Map.of("reasons", List.of("园区停业"), "statementDays", 5, "deadline", "2026年10月14日")),
            Map.entry("none", Map.of("comment", "事实不成立", "statementHeard", "已听取陈述申辩。")),
            Map.entry(
                    "supplement-request",
                    Map.of("supplementItems", List.of("缺少“申建函件”（WZ-10-1）"), "deadline", "2026年10月14日", "again", false)),
            Map.entry(
                    "change-consent",
                    Map.of(
                            "documentNumber", "吉市人社函〔2026〕8号",
                            "change", "地址：新址2号",
                            "wantedFrom", "2026年9月15日",
                            "validFrom", "2026年9月15日")),
            Map.entry(
                    "change-refusal",
                    Map.of(
                            "documentNumber", "吉市人社函〔2026〕9号",
                            "change", "地址：新址2号",
                            "wantedFrom", "2026年9月15日",
                            "statementHeard", "你单位提出的陈述申辩意见，我单位进行了复核。",
                            "reasons", List.of("新址不在规划范围内"))),
            Map.entry(
                    "intended-change-refusal",
                    Map.of(
                            "intended",
                            List.of("地址：新址2号，自2026年9月15日起"),
                            "reasons",
                            List.of("新址不在规划范围内"),
                            "statementDays",
                            5,
                            "deadline",
                            "2026年10月14日")),
            Map.entry(
                    "inspection-report",
                    Map.of(
                            "members",
                            List.of("考察员甲", "考察员乙"),
                            "comment",
                            "情况属实",
                            "findings",
                            "考察通过",
                            "conditions",
                            List.of(Map.of("text", "专职工作人员数", "required", "≥ 3 人", "actual", "5", "met", "符合")))),
            Map.entry(
                    "review-report",
                    Map.of(
                            "marked",
                            true,
                            "experts",
                            List.of(Map.of("code", "专家1", "total", "84", "opinion", "")),
                            "dimensions",
                            List.of(Map.of("name", "必要性", "mean", "84.00")),
                            "score",
                            "84.00",
                            "passMark",
                            "70",
                            "passed",
                            false)),
            Map.entry(
                    "joint-opinion",
                    Map.of(
                            "opinions",
                            List.of(Map.of("department", "示例财政局", "answer", "不同意", "opinion", "资金未落实")),
                            "consented",
                            false,
                            "against",
                            "示例财政局")),
            Map.entry(
                    "notice",
                    Map.of(
                            "title",
                            "关于拟同意“鹿城<园>”认定的公示",
                            "noticeEndsOn",
                            "2026年10月10日",
                            "contacts",
                            true,
                            "anonymous",
                            true,
                            "renewed",
                            true,
                            "supersededOn",
                            "2026年9月20日",
                            "changes",
                            List.of("园区地址"))),
            Map.entry(
                    "certificate",
                    Map.of(
                            "plaqueNumber",
                            "WZ-7F3K",
                            "verificationUrl",
                            "https://parkcert.example/plaques/WZ-7F3K",
                            "qrCode",
                            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAAAAACPAi4CAAAAOUlEQVR42u3UIQ4AQAgDwf7/01xIsIizZHA1IxCbmsvc7w7gBOAXgN6eB9ADgB4A9ACgBwA9ACz7Adue+Grlh0xfAAAAAElFTkSuQmCC",
                            "keyId",
                            "0123456789abcdef",
                            "testKey",
                            true,
                            "certifiedOn",
                            "2026年9月28日")),
            Map.entry("approval", Map.of("documentNumber", "温人社函〔2026〕12号", "reasons", List.of())),
            Map.entry(
                    "refusal",
                    Map.of(
                            "documentNumber",
                            "温人社函〔2026〕12号",
                            "reviewable",
                            true,
                            "statementHeard",
                            "已书面告知。",
                            "reasons",
                            List.of("专职工作人员数：要求 ≥ 3 人，实际为 2 人"))),
            Map.entry(
                    "return",
                    Map.of("documentNumber", "温人社函〔2026〕12号", "reasons", List.of("专职工作人员数：要求 ≥ 3 人，实际为 2 人"))),
            Map.entry("reminder", Map.of("startedOn", "2026年9月28日", "deadline", "2028年9月28日", "explanation", "24 个月。")),
            Map.entry(
                    "lapse",
                    Map.of(
                            "startedOn",
                            "2026年9月28日",
                            "deadline",
                            "2028年9月28日",
                            "explanation",
                            "24 个月。",
                            "comment",
                            "未收到申请")),
            Map.entry(
                    "intended-refusal",
                    Map.of("reasons", List.of("平均得分 65 分，低于 70 分"), "statementDays", 5, "deadline", "2026年10月14日")),
            Map.entry(
                    "legality-check",
                    Map.of(
                            "toldOn",
                            "2026年9月28日",
                            "statement",
                            List.of("评分有误"),
                            "silent",
                            false,
                            "waived",
                            false,
                            "confirmed",
                            true,
                            "comment",
                            List.of("不予采纳"))),
            Map.entry(
                    "collective-study-record",
                    Map.of(
                            "meetingKind",
                            "局务会",
                            "meetingHeldOn",
                            "2026年9月28日",
                            "minutesNumber",
                            "局务会纪要〔2026〕12号",
                            "agreed",
                            true,
                            "resolution",
                            List.of("同意"),
                            "attendees",
                            "")),
            Map.entry(
                    "delivery-receipt",
                    Map.of(
                            "deliveredTitle",
                            "批复",
                            "documentNumber",
                            "温人社函〔2026〕12号",
                            "issuedOn",
                            "2026年9月28日",
                            "recipient",
                            "张三",
                            "deliveredOn",
                            "2026年9月29日",
                            "manner",
                            "电子送达",
                            "recordedBy",
                            "张三")),
            Map.entry(
                    "recusal-register",
                    Map.of(
                            "declaration",
                            "没有利害关系",
                            "declarations",
                            List.of(Map.of("name", "甲", "employer", "乙", "step", "审核材料", "at", "2026年9月28日")),
                            "interests",
                            List.of(Map.of("name", "丙", "employer", "乙", "reason", "亲属", "at", "2026年9月28日")),
                            "none",
                            false)),
            Map.entry(
                    "rectification-order",
                    Map.of(
                            "documentNumber",
                            "温人社函〔2026〕12号",
                            "reasons",
                            List.of("公共服务窗口未按承诺开放"),
                            "deadline",
                            "2026年12月28日")),
            Map.entry(
                    "rectification-extension",
                    Map.of(
                            "documentNumber",
                            "温人社函〔2026〕13号",
                            "orderedOn",
                            "2026年9月28日",
                            "formerDeadline",
                            "2026年12月28日",
                            "deadline",
                            "2027年1月28日",
                            "reasons",
                            List.of("设备采购周期较长"))),
            Map.entry(
                    "commendation", Map.of("documentNumber", "温人社函〔2026〕12号", "evaluationYear", "2026", "grade", "优秀")),
            Map.entry(
                    "plaque-withdrawal-notice",
                    Map.of(
                            "reasons",
                            List.of("连续两次评估不合格"),
                            "withdrawnOn",
                            "2026年9月28日",
                            "awardedOn",
                            "2025年9月28日",
                            "plaqueNumbers",
                            List.of("0a1b"))));

    /** The documents of the practices P-1 to P-10, by name. */
    private static final Map<String, Map<String, Object>> PRACTICES = Map.ofEntries(
            Map.entry(
                    "receipt",
                    Map.of(
                            "receivedAt",
                            "2026年9月1日9时00分",
                            "materials",
                            List.of(Map.of("no", 1, "name", "申建函件", "files", "函.pdf", "copies", 1)),
                            "acceptanceDays",
                            5,
                            "deadline",
                            "2026年9月8日")),
            Map.entry(
                    "refusal-to-accept",
                    Map.of("documentNumber", "温人社函〔2026〕12号", "reasons", List.of("专职工作人员数：要求 ≥ 3 人，实际为 2 人"))),
            Map.entry(
                    "objection-reply",
                    Map.of(
                            "objectorName",
                            "王五",
                            "raisedOn",
                            "2026年9月1日",
                            "noticeTitle",
                            "关于拟同意认定的公示",
                            "receipt",
                            "00ff",
                            "findings",
                            List.of("经查，不属实"),
                            "upheld",
                            false,
                            "changed",
                            false)),
            Map.entry(
                    "archive-index",
                    Map.of(
                            "sections",
                            List.of(Map.of(
                                    "label",
                                    "文书",
                                    "rows",
                                    List.of(Map.of(
                                            "no",
                                            1,
                                            "title",
                                            "批复",
                                            "number",
                                            "温人社函〔2026〕12号",
                                            "author",
                                            "温州市人力资源和社会保障局",
                                            "date",
                                            "2026年9月28日")))),
                            "total",
                            1,
                            "receivedOn",
                            "2026年9月1日",
                            "outcome",
                            "予以批准",
                            "endedOn",
                            "2026年9月28日",
                            "archivedOn",
                            "2026年9月28日")));

    @TestFactory
    @DisplayName("每个模板只引用给出的内容，转义后填满，不引用外部资源")
    Stream<DynamicTest> everyTemplateIsFilled() throws IOException {
        return templates().entrySet().stream()
                .map(template -> dynamicTest(template.getKey(), () -> {
                    var html = filled(template.getKey(), template.getValue());

                    assertThat(html).contains("鹿城&lt;园&gt;").doesNotContain("{{", "<园>", "<link", "<script");
                    assertThat(html.replace("https://parkcert.example/", "")).doesNotContain("http:", "https:", "url(");
                }));
    }

    @TestFactory
    @DisplayName("每个模板都能排成 PDF，没有缺字，字库全部嵌入")
    Stream<DynamicTest> everyTemplateIsPrinted() throws IOException {
        return templates().entrySet().stream()
                .map(template -> dynamicTest(template.getKey(), () -> {
                    var html = filled(template.getKey(), template.getValue());
                    try (var pdf = Printed.pdf(html)) {
                        // a page may end within the name
                        assertThat(Printed.text(pdf)).contains("鹿城").doesNotContain("&lt;");
                        assertThat(Printed.fonts(pdf)).isNotEmpty().allMatch(font -> font.isEmbedded());
                    }
                }));
    }

    @Test
    @DisplayName("不利决定逐条写明理由（P-7）；补正通知一次写明全部内容和期限（P-2）")
    void whoeverIsRefusedReadsWhy() throws IOException {
        assertThat(filled("recognition.refusal")).contains("要求 ≥ 3 人，实际为 2 人", "温人社函〔2026〕12号");
        assertThat(filled("recognition.return")).contains("要求 ≥ 3 人，实际为 2 人", "重新申报");
        assertThat(filled("supplement-request")).contains("缺少“申建函件”（WZ-10-1）", "2026年10月14日");
    }

    @Test
    @DisplayName("公示写明园区、申报单位、期限、电话、邮箱、地址和监督电话，不写营业收入（P-5）")
    void theNoticeSaysWhatIsPublicAndNoMore() throws IOException {
        assertThat(filled("notice"))
                .contains("鹿城区人民政府", "2026年10月10日", "0577-00000001", "rlzy@wenzhou.example", "示例路1号", "0577-00000002")
                .doesNotContain("营业收入", "示例公司");
    }

    @Test
    @DisplayName("论证未通过的报告写“未通过”，不出现专家姓名（WZ-10-3）")
    void theReportSaysTheResult() throws IOException {
        assertThat(filled("review-report")).contains("论证未通过", "专家1");
    }

    private static String filled(String name) throws IOException {
        var template = templates().entrySet().stream()
                .filter(one -> one.getKey().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
        return filled(template.getKey(), template.getValue());
    }

    /** @param path folder and name */
    private static String filled(String path, String page) {
        var name = path.substring(path.indexOf('/') + 1);
        var fields = new TreeMap<String, Object>(DocumentFrame.fields("温州市人力资源和社会保障局"));
        fields.putAll(COMMON);
        fields.putAll(PRACTICES.getOrDefault(name, Map.of()));
        fields.putAll(OWN.getOrDefault(name.substring(name.lastIndexOf('.') + 1), Map.of()));
        return new LogiclessTemplate(name, new DocumentFrame(frame()).around(page)).filledWith(fields);
    }

    static String frame() {
        try {
            return Files.readString(Path.of("processes/shared/documents/frame.html"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> templates() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            var templates = new TreeMap<String, String>();
            for (var file :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                var name = file.getFileName().toString();
                if (name.equals("frame.html")) {
                    continue;
                }
                templates.put(
                        file.getName(1) + "/" + name.substring(0, name.length() - ".html".length()),
                        Files.readString(file));
            }
            return templates;
        }
    }
}
