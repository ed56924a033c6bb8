package org.parkcert.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** 画出的 OFD: painted object by object in the order of the file, as a reader does, so that what is covered isn't seen. */
public final class PaintedOfd {

    private final Map<String, byte[]> entries = new HashMap<>();
    private final Map<String, Typeface> fonts = new HashMap<>();
    private final Map<String, String> pictures = new HashMap<>();

    public PaintedOfd(byte[] ofd) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        for (var font : all(xml("Doc_0/PublicRes.xml").getDocumentElement(), "Font")) {
            var file = new TTFParser().parse(new RandomAccessReadBuffer(entry("Doc_0/Res/" + text(font, "FontFile"))));
            fonts.put(
                    font.getAttribute("ID"),
                    new Typeface(font.getAttribute("FontName"), font.getAttribute("FontName"), file));
        }
        all(xml("Doc_0/DocumentRes.xml").getDocumentElement(), "MultiMedia")
                .forEach(picture -> pictures.put(picture.getAttribute("ID"), text(picture, "MediaFile")));
    }

    public int pages() {
        return (int) entries.keySet().stream()
                .filter(name -> name.endsWith("/Content.xml"))
                .count();
    }

    /** As resources and as the files themselves name them. */
    public List<String> fontNames() throws IOException {
        return fonts.values().stream().map(Typeface::name).sorted().toList();
    }

    public BufferedImage page(int number, double pixelsToTheMillimetre) throws IOException {
        var image = new BufferedImage(
                (int) Math.round(210 * pixelsToTheMillimetre),
                (int) Math.round(297 * pixelsToTheMillimetre),
                BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.scale(pixelsToTheMillimetre, pixelsToTheMillimetre);
        var page = xml("Doc_0/Pages/Page_" + number + "/Content.xml");
        for (var thing : elements(all(page.getDocumentElement(), "Layer").get(0))) {
            switch (thing.getLocalName()) {
                case "TextObject" -> text(canvas, thing);
                case "PathObject" -> path(canvas, thing);
                default -> picture(canvas, thing);
            }
        }
        return image;
    }

    private void text(Graphics2D canvas, Element thing) {
        var font = Objects.requireNonNull(fonts.get(thing.getAttribute("Font")));
        var boundary = numbers(thing.getAttribute("Boundary"));
        var scale = Double.parseDouble(thing.getAttribute("Size")) / TrueTypeWriter.UNITS;
        var code = all(thing, "TextCode").get(0);
        var steps = numbers(code.getAttribute("DeltaX"));
        var x = boundary[0] + Double.parseDouble(code.getAttribute("X"));
        var y = boundary[1] + Double.parseDouble(code.getAttribute("Y"));
        canvas.setColor(colour(thing, "FillColor"));
        var characters = code.getTextContent().codePoints().toArray();
        for (var one = 0; one < characters.length; one++) {
            if (one > 0) {
                x += steps[one - 1];
            }
            var outline = new GeneralPath(font.glyph(characters[one]).outline());
            outline.transform(new AffineTransform(scale, 0, 0, -scale, x, y));
            canvas.fill(outline);
        }
    }

    private static void path(Graphics2D canvas, Element thing) {
        var drawn = Boolean.parseBoolean(thing.getAttribute("Stroke"));
        canvas.setColor(colour(thing, drawn ? "StrokeColor" : "FillColor"));
        var path = outline(text(thing, "AbbreviatedData").split(" "));
        if (drawn) {
            canvas.setStroke(new java.awt.BasicStroke(Float.parseFloat(thing.getAttribute("LineWidth"))));
            canvas.draw(path);
        } else {
            canvas.fill(path);
        }
    }

    private static Path2D outline(String[] data) {
        var path = new Path2D.Double();
        for (var at = 0; at < data.length; at++) {
            switch (data[at]) {
                case "M" -> path.moveTo(Double.parseDouble(data[++at]), Double.parseDouble(data[++at]));
                case "L" -> path.lineTo(Double.parseDouble(data[++at]), Double.parseDouble(data[++at]));
                case "C" -> path.closePath();
                default -> throw new IllegalStateException("Documents are drawn with straight lines, not " + data[at]);
            }
        }
        return path;
    }

    private void picture(Graphics2D canvas, Element thing) throws IOException {
        var boundary = numbers(thing.getAttribute("Boundary"));
        var image = ImageIO.read(
                new ByteArrayInputStream(entry("Doc_0/Res/" + pictures.get(thing.getAttribute("ResourceID")))));
        var place = AffineTransform.getTranslateInstance(boundary[0], boundary[1]);
        place.scale(boundary[2] / image.getWidth(), boundary[3] / image.getHeight());
        canvas.drawImage(image, place, null);
    }

    private static Color colour(Element thing, String name) {
        var parts = numbers(all(thing, name).get(0).getAttribute("Value"));
        return new Color((int) parts[0], (int) parts[1], (int) parts[2]);
    }

    private static double[] numbers(String text) {
        return text.isBlank()
                ? new double[0]
                : Arrays.stream(text.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    private byte[] entry(String name) {
        var entry = entries.get(name);
        if (entry == null) {
            throw new IllegalStateException("The file lacks " + name);
        }
        return entry;
    }

    private Document xml(String name) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(entry(name)));
        } catch (ParserConfigurationException | SAXException faulty) {
            throw new IOException(name, faulty);
        }
    }

    private static String text(Element within, String name) {
        return all(within, name).get(0).getTextContent();
    }

    private static List<Element> all(Element within, String name) {
        var found = within.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static List<Element> elements(Element within) {
        var found = within.getChildNodes();
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }
}
