package org.parkcert.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.w3c.dom.Element;

/** 定义编号: the ids of what a file defines for the engine. */
public final class DefinitionIds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DefinitionIds() {}

    /** @return empty for a file that can't be read: the conventions say why */
    public static List<String> of(String file, byte[] content) {
        try {
            return switch (FileNames.ending(file)) {
                case "bpmn" -> ids(Xml.parse(content), "process");
                case "dmn" -> ids(Xml.parse(content), "decision");
                case "form" -> List.of(JSON.readTree(content).path("id").asText());
                default -> List.of();
            };
        } catch (Xml.Malformed | IOException unreadable) {
            return List.of();
        }
    }

    private static List<String> ids(Element root, String kind) {
        return Xml.children(root, kind).stream()
                .map(element -> element.getAttribute("id"))
                .toList();
    }
}
