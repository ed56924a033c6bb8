package org.parkcert.bundle;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** 行号: where the path of a fault, such as {@code regimes[0].inForceFrom}, stands in a YAML file. */
final class YamlLines {

    private final Map<String, Integer> lines = new HashMap<>();

    private YamlLines() {}

    static YamlLines of(byte[] content) {
        var found = new YamlLines();
        try {
            var root = new Yaml().compose(new StringReader(new String(content, StandardCharsets.UTF_8)));
            if (root != null) {
                found.walk("", root);
            }
        } catch (YAMLException malformed) {
            found.lines.clear();
        }
        return found;
    }

    /** The line of the path, or of the nearest thing around it; empty text where nothing is known. */
    String label(String path) {
        for (var at = path; !at.isEmpty(); at = around(at)) {
            var line = lines.get(at);
            if (line != null) {
                return "第 " + line + " 行：";
            }
        }
        return "";
    }

    private void walk(String path, Node node) {
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    var at = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                    lines.put(at, key.getStartMark().getLine() + 1);
                    walk(at, entry.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (var i = 0; i < sequence.getValue().size(); i++) {
                var at = path + "[" + i + "]";
                var one = sequence.getValue().get(i);
                lines.put(at, one.getStartMark().getLine() + 1);
                walk(at, one);
            }
        }
    }

    private static String around(String path) {
        return path.substring(0, Math.max(Math.max(path.lastIndexOf('.'), path.lastIndexOf('[')), 0));
    }
}
