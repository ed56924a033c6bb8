package org.parkcert.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 任务表单: the fields that a Camunda form may submit, by key.
 *
 * @param texts what it shows, Markdown in which values stand as {@code {{name}}}
 */
record TaskForm(Map<String, Field> fields, List<String> texts) {

    static final TaskForm NONE = new TaskForm(Map.of(), List.of());

    /** Component types that show something and submit nothing. */
    private static final Set<String> SHOWN =
            Set.of("text", "html", "image", "table", "button", "spacer", "separator", "iframe", "documentPreview");

    TaskForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        texts = List.copyOf(texts);
    }

    /** @param optional hidden under a condition, so that it may be absent */
    record Field(
            String label, String type, boolean optional, boolean required, String description, List<Choice> choices) {

        boolean isCheckbox() {
            return type.equals("checkbox");
        }

        /** How a page asks for it: {@code text}, {@code textarea}, {@code number}, {@code date}, {@code choice}, … */
        String asks() {
            return switch (type) {
                case "textarea", "number", "checkbox" -> type;
                case "datetime" -> "date";
                case "select", "radio" -> "choice";
                case "checklist", "taglist" -> "choices";
                default -> "text";
            };
        }

        static Field of(JsonNode component, String key, boolean optional) {
            var choices = new ArrayList<Choice>();
            component
                    .path("values")
                    .forEach(one -> choices.add(new Choice(
                            one.path("value").asText(), one.path("label").asText())));
            return new Field(
                    component.path("label").asText(key),
                    component.path("type").asText(),
                    optional,
                    component.path("validate").path("required").asBoolean(false),
                    component.path("description").asText(""),
                    List.copyOf(choices));
        }
    }

    /** 选项. */
    record Choice(String value, String label) {}

    static TaskForm read(JsonNode schema) {
        var fields = new LinkedHashMap<String, Field>();
        collect(schema.path("components"), false, fields);
        var texts = new ArrayList<String>();
        schema.findParents("text").forEach(component -> {
            if (component.path("type").asText().equals("text")) {
                texts.add(component.path("text").asText());
            }
        });
        return new TaskForm(fields, texts);
    }

    private static void collect(JsonNode components, boolean hidden, Map<String, Field> fields) {
        for (var component : components) {
            var type = component.path("type").asText();
            boolean optional = hidden || component.has("conditional");
            // a table of rows (dynamiclist) or a group with a path submits one value under its path
            var key = component.path(component.has("path") ? "path" : "key").asText("");
            boolean nested = component.has("components");
            if (nested && key.isBlank()) {
                collect(component.path("components"), optional, fields);
            } else if (nested && (component.has("path") || type.equals("dynamiclist"))) {
                fields.put(key, Field.of(component, key, optional));
            } else if (nested) {
                collect(component.path("components"), optional, fields);
            } else if (!key.isBlank() && !SHOWN.contains(type)) {
                fields.put(key, Field.of(component, key, optional));
            }
        }
    }
}
