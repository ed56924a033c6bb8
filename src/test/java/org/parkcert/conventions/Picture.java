package org.parkcert.conventions;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.parkcert.testing.DiagramRenderer;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * The picture of a diagram. It carries the digest of what it shows, since pictures of two browsers are never the same; the
 * digest is that of the diagram's content, so that indentation and the order of attributes don't matter.
 */
record Picture(Path diagram) {

    static final Path FOLDER = Path.of("src", "docs", "images", "processes");

    private static final Path PROCESSES = Path.of("processes");
    private static final Set<String> WRITTEN_BY_MODELER = Set.of("exporter", "exporterVersion");

    /** processes/wenzhou/recognition.bpmn → wenzhou-recognition. */
    String processId() {
        var path = PROCESSES.relativize(diagram).toString();
        return path.substring(0, path.lastIndexOf('.')).replace(File.separatorChar, '-');
    }

    Path file() {
        return FOLDER.resolve(processId() + ".svg");
    }

    boolean isCurrent() throws IOException {
        return Files.exists(file()) && Files.readString(file()).contains(mark());
    }

    void draw(DiagramRenderer renderer) throws IOException {
        var svg = renderer.svg(Files.readString(diagram))
                .replaceFirst("<svg ", "<svg " + mark() + " style=\"background: white\" ");
        Files.createDirectories(FOLDER);
        Files.writeString(file(), svg.strip() + "\n");
    }

    private String mark() throws IOException {
        return "data-diagram=\"" + digest(Files.readAllBytes(diagram)) + "\"";
    }

    static String digest(byte[] diagram) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var content = new StringBuilder();
            collect(
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(diagram))
                            .getDocumentElement(),
                    content);
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (SAXException | ParserConfigurationException | NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private static void collect(Element element, StringBuilder content) {
        content.append('<').append(element.getNamespaceURI()).append(' ').append(element.getLocalName());
        var attributes = new TreeMap<String, String>();
        for (var i = 0; i < element.getAttributes().getLength(); i++) {
            if (element.getAttributes().item(i) instanceof Attr attribute
                    && !attribute.getName().startsWith("xmlns")
                    && !WRITTEN_BY_MODELER.contains(attribute.getName())) {
                attributes.put(attribute.getNamespaceURI() + " " + attribute.getLocalName(), attribute.getValue());
            }
        }
        content.append(attributes).append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, content);
            } else if (child instanceof Text text) {
                content.append(text.getData().strip());
            }
        }
        content.append("</>");
    }
}
