package org.parkcert.handover;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.ChainLink;
import org.springframework.web.util.HtmlUtils;

/** 办件记录页: the record as a page that needs nothing but a browser; whatever is written on it is text. */
final class RecordPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="UTF-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { margin: 2rem auto; max-width: 1080px; padding: 0 1rem; color: #1b1f24; font: 15px/1.7 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
            h1 { font-size: 1.6rem; border-bottom: 3px solid #1f4e8c; padding-bottom: .4rem; }
            h2 { font-size: 1.2rem; margin-top: 2.2rem; border-left: 4px solid #1f4e8c; padding-left: .6rem; }
            h3 { font-size: 1rem; margin-bottom: .3rem; }
            table { width: 100%%; border-collapse: collapse; margin: .5rem 0 1rem; }
            th, td { border: 1px solid #cfd6de; padding: .35rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            th { background: #edf2f8; white-space: nowrap; }
            td.whole { white-space: nowrap; overflow-wrap: normal; }
            td.name { min-width: 8rem; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            .no { color: #a4161a; font-weight: bold; }
            code { font-size: .8rem; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            """;

    /** 留痕 with its details as names and contents. */
    record AuditLine(ChainLink link, Map<String, String> details) {}

    /** Columns of names and moments, that stay in one piece; words of the others may break where their cell ends. */
    private static final Set<String> WHOLE = Set.of("时间", "自", "至", "序号", "版本", "事项", "发文字号");

    private static final Set<String> NAMES = Set.of("操作人", "对象", "条款", "要求", "实际");

    private final StringBuilder page = new StringBuilder();
    private final Wordings wordings;
    private List<String> columns = List.of();
    private int column;

    private RecordPage(Wordings wordings) {
        this.wordings = wordings;
    }

    static String of(CaseRecord record, List<AuditLine> lines, Wordings wordings) {
        return new RecordPage(wordings).written(record, lines);
    }

    private String written(CaseRecord record, List<AuditLine> lines) {
        page.append(HEAD.formatted(text("办件 " + record.caseFile().caseNumber() + " 移交记录")));
        particulars(record);
        figures(record);
        steps(record);
        explanation(record);
        files(record);
        audit(lines);
        return page.append("</body>\n</html>\n").toString();
    }

    private void particulars(CaseRecord record) {
        var caseFile = record.caseFile();
        var outcome = caseFile.outcome();
        heading("办件概况");
        head("项目", "内容");
        row("主管部门", record.authorityName());
        row("事项", record.matterName());
        row("依据", record.explanation().legalBasis());
        row("园区", record.park().name());
        row("所在地", record.localityName());
        row("收件日期", caseFile.receivedOn().toString());
        row("提交时间", moment(caseFile.submittedAt()));
        row("结果", outcome == null ? "办理中" : outcome.label());
        row("理由", Objects.requireNonNullElse(caseFile.outcomeReason(), "—"));
        row("办结时间", moment(caseFile.closedAt()));
        row(
                "固定的规则表",
                record.pinnedRules().stream()
                        .map(rule -> rule.decisionKey() + " 第 " + rule.version() + " 版")
                        .collect(Collectors.joining("；")));
        end();
    }

    private void figures(CaseRecord record) {
        heading("指标");
        head("指标", "单位", "申报", "核实");
        record.figures().forEach(one -> row(one.name(), one.unit(), one.declared(), one.verified()));
        end();
    }

    private void steps(CaseRecord record) {
        heading("办理记录");
        head("时间", "环节", "办理人", "条款", "填写内容");
        record.steps()
                .forEach(step -> row(
                        moment(step.at()),
                        step.elementName(),
                        step.onBehalfOf() == null ? step.who() : step.who() + "（代 " + step.onBehalfOf() + "）",
                        step.article(),
                        fields(step.fields())));
        end();
        if (!record.pauses().isEmpty()) {
            heading("停止计时");
            head("自", "至", "原因");
            record.pauses()
                    .forEach(pause -> row(moment(pause.pausedAt()), moment(pause.resumedAt()), pause.pauseReason()));
            end();
        }
    }

    private void explanation(CaseRecord record) {
        heading("条件核对和理由");
        for (var evaluation : record.explanation().evaluations()) {
            page.append("<h3>")
                    .append(text("%s %s 第 %d 版（%s）"
                            .formatted(
                                    moment(evaluation.evaluatedAt()),
                                    evaluation.table(),
                                    evaluation.version(),
                                    evaluation.occasion())))
                    .append("</h3>\n");
            head("条款", "条件", "要求", "实际", "来源", "结论");
            for (var condition : evaluation.conditions()) {
                page.append("<tr>");
                List.of(
                                condition.article().isEmpty() ? condition.clause() : condition.article(),
                                condition.text(),
                                condition.required(),
                                Objects.requireNonNullElse(condition.actual(), "未填报"),
                                condition.origin())
                        .forEach(this::cell);
                page.append(condition.met() ? "<td>达到</td>" : "<td class=\"no\">未达到</td>")
                        .append("</tr>\n");
            }
            end();
        }
        heading("期限");
        head("期限", "依据", "截止", "推算过程");
        record.explanation()
                .dates()
                .forEach(day -> row(day.label(), day.article(), day.endsOn().toString(), day.explanation()));
        end();
    }

    private void files(CaseRecord record) {
        heading("文书");
        head("文书", "发文字号", "时间", "文件");
        for (var document : record.documents()) {
            var files = Stream.concat(Stream.of(document.file()), document.laidOut().stream());
            linkRow(files.toList(), document.title(), document.documentNumber(), moment(document.createdAt()));
        }
        end();
        heading("申报材料（全部版本）");
        head("材料", "版本", "上传", "可信等级", "核验", "文件");
        for (var material : record.materials()) {
            linkRow(
                    List.of(material.file()),
                    material.code() + " " + material.fileName(),
                    material.state(),
                    material.uploadedBy() + " " + moment(material.uploadedAt()),
                    material.trustGrade(),
                    material.verifiedBy() == null
                            ? "—"
                            : material.verifiedBy() + " " + moment(material.verifiedAt()) + " "
                                    + Objects.requireNonNullElse(material.verifiedHow(), ""));
        }
        end();
    }

    private void audit(List<AuditLine> lines) {
        heading("留痕");
        head("序号", "时间", "操作人", "事项", "对象", "内容", "链值（SM3）");
        for (var line : lines) {
            var link = line.link();
            beginRow();
            List.of(
                            Long.toString(link.position()),
                            moment(link.recordedAt()),
                            link.onBehalfOf() == null ? link.actor() : link.actor() + "（代 " + link.onBehalfOf() + "）",
                            wordings.action(link.action()),
                            link.object(),
                            fields(line.details()))
                    .forEach(this::cell);
            page.append("<td><code>").append(link.hash(), 0, 16).append("…</code></td></tr>\n");
        }
        end();
    }

    private void heading(String title) {
        page.append("<h2>").append(text(title)).append("</h2>\n");
    }

    private void head(String... names) {
        columns = List.of(names);
        page.append("<table><thead><tr>");
        columns.forEach(column -> page.append("<th>").append(text(column)).append("</th>"));
        page.append("</tr></thead><tbody>\n");
    }

    private void row(@Nullable String... cells) {
        beginRow();
        for (var content : cells) {
            cell(content);
        }
        page.append("</tr>\n");
    }

    /** The links stand last. */
    private void linkRow(List<String> files, @Nullable String... cells) {
        beginRow();
        for (var content : cells) {
            cell(content);
        }
        page.append("<td>")
                .append(files.stream()
                        .map(file -> "<a href=\"%1$s\">%1$s</a>".formatted(text(file)))
                        .collect(Collectors.joining("<br>")))
                .append("</td></tr>\n");
    }

    private void beginRow() {
        column = 0;
        page.append("<tr>");
    }

    private void cell(@Nullable String content) {
        var name = column < columns.size() ? columns.get(column) : "";
        column++;
        page.append(
                        WHOLE.contains(name)
                                ? "<td class=\"whole\">"
                                : NAMES.contains(name) ? "<td class=\"name\">" : "<td>")
                .append(text(content == null || content.isBlank() ? "—" : content))
                .append("</td>");
    }

    private void end() {
        page.append("</tbody></table>\n");
    }

    private String fields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> wordings.field(field.getKey()) + "：" + wordings.choice(field.getKey(), field.getValue()))
                .sorted()
                .collect(Collectors.joining("；"));
    }

    private static String moment(@Nullable LocalDateTime at) {
        return at == null ? "—" : MOMENT.format(at);
    }

    private static String text(String content) {
        return HtmlUtils.htmlEscape(content, "UTF-8");
    }
}
