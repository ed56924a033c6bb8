package org.parkcert.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** 表单规范: forms that Tasklist's form-js 1.8.7 shows. */
final class FormConventions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> FIELDS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");
    private static final Set<String> LAYOUT =
            Set.of("text", "html", "image", "table", "group", "dynamiclist", "spacer", "separator", "button");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(_[a-z][A-Za-z0-9]*)?");

    private final String folder;
    private final Report report;
    private final Set<String> keys = new HashSet<>();

    FormConventions(String folder, Report report) {
        this.folder = folder;
        this.report = report;
    }

    void check(byte[] content) {
        JsonNode form;
        try {
            form = JSON.readTree(content);
        } catch (IOException malformed) {
            report.add("", "file.malformed", "不是有效的 JSON，请用 Camunda Modeler 重新保存");
            return;
        }
        FileNames.mismatch(folder, report.file(), form.path("id").asText())
                .ifPresent(why -> report.add(form.path("id").asText(), "id.path", why));
        if (!form.path("components").isArray() || form.path("components").isEmpty()) {
            report.add("", "form.empty", "表单没有内容");
        }
        components(form);
    }

    private void components(JsonNode parent) {
        for (var component : parent.path("components")) {
            var id = component.path("id").asText();
            var type = component.path("type").asText();
            if (FIELDS.contains(type)) {
                field(component, id, type);
            } else if (!LAYOUT.contains(type)) {
                report.add(id, "form.component", "任务列表不支持“" + type + "”类型的组件，请换用其他组件");
            }
            components(component);
        }
    }

    private void field(JsonNode field, String id, String type) {
        var key = field.path("key").asText();
        if (!KEY.matcher(key).matches()) {
            report.add(id, "form.key", "字段键“" + key + "”须为小写字母开头的驼峰写法");
        } else if (!keys.add(key)) {
            report.add(id, "form.key", "字段键“" + key + "”重复");
        }
        report.chinese(field.path("label").asText(), id, "form.label", "字段名称");
        if (type.equals("number") && !field.path("serializeToString").asBoolean()) {
            report.add(id, "form.number", "数字字段须勾选“以文本输出”（serializeToString），以免丢失精度");
        }
        for (var option : field.path("values")) {
            report.chinese(option.path("label").asText(), id, "form.label", "选项名称");
        }
    }
}
