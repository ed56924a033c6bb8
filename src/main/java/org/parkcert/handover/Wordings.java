package org.parkcert.handover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parkcert.casefile.Outcome;
import org.parkcert.casefile.Stage;
import org.parkcert.shared.Change;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** 用语: how the portal names what the audit trail records, and how the forms that come along name their fields and choices. */
@Component
class Wordings {

    private static final Pattern ACTION = Pattern.compile("(?m)^ {2}\"?([a-z.-]+)\"?: \"(.+)\",$");

    private static final Map<String, String> DETAILS = Map.ofEntries(
            Map.entry("before", "变更前"),
            Map.entry("after", "变更后"),
            Map.entry("element", "环节"),
            Map.entry("kind", "种类"),
            Map.entry("number", "文号"),
            Map.entry("park", "园区"),
            Map.entry("process", "流程"),
            Map.entry("regime", "适用规则"),
            Map.entry("subject", "核对时机"),
            Map.entry("reason", "原因"),
            Map.entry("outcome", "结果"),
            Map.entry("document", "文书"),
            Map.entry("plaque", "标牌"),
            Map.entry("format", "格式"),
            Map.entry("material", "材料"),
            Map.entry("members", "成员"));

    private static final Set<String> CHANGES = Set.of(Change.BEFORE, Change.AFTER, "outcome");

    /** Stages and outcomes, as changes name them. */
    private static final Map<String, String> STATES = Stream.concat(
                    Arrays.stream(Stage.values()).map(stage -> Map.entry(stage.key(), stage.label())),
                    Arrays.stream(Outcome.values()).map(outcome -> Map.entry(outcome.key(), outcome.label())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));

    private final Map<String, String> actions;
    private final Map<String, String> fields = new HashMap<>(DETAILS);
    private final Map<String, Map<String, String>> choices = new HashMap<>();

    Wordings(ObjectMapper json) {
        try {
            var portal = new ClassPathResource("static/assets/portal/actions.js");
            actions = read(portal.getContentAsString(StandardCharsets.UTF_8));
            for (var form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                note(json.readTree(form.getContentAsByteArray()).path("components"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("表单或者页面的用语无法读取", unreadable);
        }
    }

    private static Map<String, String> read(String script) {
        var actions = new HashMap<String, String>();
        ACTION.matcher(script).results().forEach(found -> actions.put(found.group(1), found.group(2)));
        return actions;
    }

    private void note(JsonNode components) {
        for (var component : components) {
            var key = component.path("key").asText();
            if (!key.isEmpty() && component.hasNonNull("label")) {
                fields.putIfAbsent(key, component.get("label").asText());
                var named = choices.computeIfAbsent(key, any -> new HashMap<>());
                component
                        .path("values")
                        .forEach(choice -> named.putIfAbsent(
                                choice.path("value").asText(),
                                choice.path("label").asText()));
            }
            note(component.path("components"));
        }
    }

    /** What isn't known keeps its own name. */
    String action(String key) {
        return actions.getOrDefault(key, key);
    }

    String field(String key) {
        return fields.getOrDefault(key, key);
    }

    String choice(String field, String chosen) {
        var known = (CHANGES.contains(field) ? STATES : choices.getOrDefault(field, Map.of())).get(chosen);
        if (known != null) {
            return known;
        }
        return switch (chosen) {
            case "true" -> "是";
            case "false" -> "否";
            case "" -> "无";
            default -> chosen;
        };
    }
}
