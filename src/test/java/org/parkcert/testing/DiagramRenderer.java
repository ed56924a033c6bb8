package org.parkcert.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws a BPMN file as people see it, with the viewer that the platform's own pages use. */
public final class DiagramRenderer {

    private static final String VIEWER = "/static/vendor/bpmn-js/bpmn-navigated-viewer.production.min.js";
    private static final int MARGIN = 20;
    /** Room for the viewer's sign, which stays visible. */
    private static final int FOOTER = 30;

    private static final String CANVAS =
            """
            <!doctype html><meta charset="utf-8">
            <style>
              html, body, #canvas { margin: 0; width: 100%; height: 100%; background: white }
              * { font-family: "Noto Sans CJK SC", sans-serif !important }
            </style>
            <div id="canvas"></div>
            """;

    private static final String IMPORT =
            """
            async xml => {
              const viewer = window.viewer = new BpmnJS({ container: '#canvas' });
              let warnings;
              try {
                warnings = (await viewer.importXML(xml)).warnings;
              } catch (e) {
                return { faults: [e.message, ...(e.warnings || []).map(w => w.message)], width: 0, height: 0 };
              }
              const drawn = viewer.get('elementRegistry');
              const invisible = [];
              const look = elements => (elements || []).forEach(e => {
                if (e.$type !== 'bpmn:DataObject' && !drawn.get(e.id)) invisible.push(`not drawn: ${e.$type} ${e.id}`);
                look(e.flowElements);
                look(e.artifacts);
              });
              viewer.getDefinitions().rootElements.forEach(root => {
                look(root.flowElements);
                look(root.artifacts);
              });
              const { width, height } = viewer.get('canvas').viewbox().inner;
              return { faults: [...warnings.map(w => w.message), ...invisible], width, height };
            }
            """;

    private static final String SHOW_ALL =
            """
            margin => {
              const canvas = window.viewer.get('canvas');
              canvas.resized();
              const { inner, outer } = canvas.viewbox();
              canvas.viewbox({ x: inner.x - margin, y: inner.y - margin, width: outer.width, height: outer.height });
            }
            """;

    private static final String DRAW =
            "async xml => { await (%s)(xml); return (await window.viewer.saveSVG()).svg; }".formatted(IMPORT);

    private final Page page;

    public DiagramRenderer(Page page) {
        this.page = page;
    }

    /**
     * Writes the picture, at the diagram's own size.
     *
     * @return what is wrong with the diagram: import errors and warnings, elements that aren't drawn
     */
    public List<String> render(Path diagram, Path picture) throws IOException {
        page.setContent(CANVAS);
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));
        var result = (Map<?, ?>) page.evaluate(IMPORT, Files.readString(diagram));
        var faults = new ArrayList<String>();
        ((List<?>) Objects.requireNonNull(result.get("faults"))).forEach(fault -> faults.add(String.valueOf(fault)));
        page.setViewportSize(
                Math.max(300, size(result.get("width")) + 2 * MARGIN),
                Math.max(150, size(result.get("height")) + 2 * MARGIN + FOOTER));
        if (size(result.get("width")) > 0) {
            page.evaluate(SHOW_ALL, MARGIN);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        return faults;
    }

    /** The picture as SVG. */
    public String svg(String diagram) throws IOException {
        page.setContent(CANVAS);
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));
        return String.valueOf(page.evaluate(DRAW, diagram));
    }

    private static int size(@Nullable Object number) {
        return number instanceof Number pixels ? pixels.intValue() : 0;
    }

    private static String viewer() throws IOException {
        try (InputStream script = Objects.requireNonNull(DiagramRenderer.class.getResourceAsStream(VIEWER), VIEWER)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
