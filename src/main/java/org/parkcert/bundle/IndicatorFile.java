package org.parkcert.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 指标目录 as far as bundles speak of it: keys, labels and choices. What indicators mean and how values are read is the
 * case file's; both read {@code indicators.yaml}.
 */
final class IndicatorFile {

    static final Set<String> TYPES = Set.of("area", "count", "percent", "money", "yesNo", "choice");

    private static final IndicatorFile READ = new IndicatorFile();

    private final Map<String, Asked> indicators = new LinkedHashMap<>();

    private IndicatorFile() {
        try (var file = IndicatorFile.class.getResourceAsStream("/indicators.yaml")) {
            if (file == null) {
                throw new IllegalStateException("类路径中没有 indicators.yaml");
            }
            for (var node : new ObjectMapper(new YAMLFactory()).readTree(file).path("indicators")) {
                var indicator = asked(node);
                indicators.put(indicator.key(), indicator);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean knows(String key) {
        return READ.indicators.containsKey(key);
    }

    static Optional<Asked> find(String key) {
        return Optional.ofNullable(READ.indicators.get(key));
    }

    /** Of the platform, or of the authority itself. */
    static Optional<Asked> find(Authority authority, String key) {
        return find(key).or(() -> authority.indicators().stream()
                .filter(own -> own.key().equals(key))
                .map(own -> new Asked(own.key(), own.name(), own.type(), own.source(), own.unit(), own.options()))
                .findFirst());
    }

    /** Keys of the choices of these indicators. */
    static Set<String> choicesOf(String... keys) {
        var choices = new LinkedHashSet<String>();
        for (var key : keys) {
            find(key).ifPresent(indicator -> choices.addAll(indicator.options().keySet()));
        }
        return choices;
    }

    private static Asked asked(JsonNode node) {
        var options = new LinkedHashMap<String, String>();
        node.path("options")
                .properties()
                .forEach(
                        option -> options.put(option.getKey(), option.getValue().asText()));
        return new Asked(
                node.path("key").asText(),
                node.path("name").asText(),
                node.path("type").asText(),
                node.path("source").asText(),
                node.hasNonNull("unit") ? node.get("unit").asText() : null,
                options);
    }

    /** 指标 as applicants are asked for it. */
    record Asked(
            String key, String name, String type, String source, @Nullable String unit, Map<String, String> options) {}
}
