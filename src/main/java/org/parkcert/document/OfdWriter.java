package org.parkcert.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parkcert.document.OfdPage.Picture;
import org.parkcert.document.OfdPage.Run;
import org.parkcert.document.OfdPage.Shape;

/**
 * OFD（GB/T 33190-2016）: the pages of a PDF as the layout format that Chinese archives keep: text as text in the document's own
 * fonts, lines as paths.
 */
final class OfdWriter {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final String PAGE = "0 0 210 297";

    private final Manuscript manuscript;
    private final String title;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, byte[]> fontFiles = new LinkedHashMap<>();
    private final Map<String, Integer> fonts = new LinkedHashMap<>();
    private final List<Integer> pages = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private int lastId;

    OfdWriter(Manuscript manuscript, String title, DocumentFonts.Made made) {
        this.manuscript = manuscript;
        this.title = title;
        made.fonts().forEach(font -> fontFiles.put(font.name(), font.file()));
    }

    byte[] write(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            pages(document);
            resources();
            entries.put("Doc_0/Document.xml", xml("Document", this::document));
            entries.put("OFD.xml", xml("OFD", this::body));
            return zipped();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A document can't be written to memory", impossible);
        }
    }

    private void pages(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            var things = new OfdPage(page).things();
            pages.add(++lastId);
            entries.put("Doc_0/Pages/Page_" + (pages.size() - 1) + "/Content.xml", xml("Page", xml -> {
                element(xml, "Area", () -> text(xml, "PhysicalBox", PAGE));
                element(xml, "Content", () -> {
                    start(xml, "Layer");
                    xml.writeAttribute("ID", Integer.toString(++lastId));
                    xml.writeAttribute("Type", "Body");
                    for (var thing : things) {
                        write(xml, thing);
                    }
                    xml.writeEndElement();
                });
            }));
        }
    }

    private void write(XMLStreamWriter xml, OfdPage.Thing thing) throws XMLStreamException {
        if (thing instanceof Run run) {
            text(xml, run);
        } else if (thing instanceof Shape shape) {
            path(xml, shape);
        } else if (thing instanceof Picture picture) {
            picture(xml, picture);
        }
    }

    /** Whole words and lines; a space between words stays a space. */
    private void text(XMLStreamWriter xml, Run run) throws XMLStreamException {
        start(xml, "TextObject");
        object(xml, run.x, run.y - run.size, run.width(), run.size * 1.3);
        xml.writeAttribute("Font", Integer.toString(fonts.computeIfAbsent(run.font, first -> ++lastId)));
        xml.writeAttribute("Size", number(run.size));
        colour(xml, "FillColor", run.colour);
        start(xml, "TextCode");
        xml.writeAttribute("X", "0");
        xml.writeAttribute("Y", number(run.size));
        if (!run.steps.isEmpty()) {
            xml.writeAttribute(
                    "DeltaX", run.steps.stream().map(OfdWriter::number).collect(Collectors.joining(" ")));
        }
        xml.writeCharacters(run.text.toString());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void path(XMLStreamWriter xml, Shape shape) throws XMLStreamException {
        var drawn = shape.lineWidth() > 0;
        start(xml, "PathObject");
        xml.writeAttribute("ID", Integer.toString(++lastId));
        xml.writeAttribute("Boundary", PAGE);
        xml.writeAttribute("Stroke", Boolean.toString(drawn));
        xml.writeAttribute("Fill", Boolean.toString(!drawn));
        if (drawn) {
            xml.writeAttribute("LineWidth", number(shape.lineWidth()));
        }
        colour(xml, drawn ? "StrokeColor" : "FillColor", shape.colour());
        text(xml, "AbbreviatedData", shape.data());
        xml.writeEndElement();
    }

    private void picture(XMLStreamWriter xml, Picture picture) throws XMLStreamException {
        var media = ++lastId;
        entries.put("Doc_0/Res/picture_" + media + ".png", png(picture.image()));
        pictures.add(media);
        start(xml, "ImageObject");
        object(xml, picture.x(), picture.y(), picture.width(), picture.height());
        xml.writeAttribute("CTM", number(picture.width()) + " 0 0 " + number(picture.height()) + " 0 0");
        xml.writeAttribute("ResourceID", Integer.toString(media));
        xml.writeEndElement();
    }

    private void object(XMLStreamWriter xml, double x, double y, double width, double height)
            throws XMLStreamException {
        xml.writeAttribute("ID", Integer.toString(++lastId));
        xml.writeAttribute("Boundary", number(x) + " " + number(y) + " " + number(width) + " " + number(height));
    }

    private static void colour(XMLStreamWriter xml, String name, String colour) throws XMLStreamException {
        start(xml, name);
        xml.writeAttribute("Value", colour);
        xml.writeEndElement();
    }

    private void resources() {
        fonts.forEach((font, id) -> entries.put("Doc_0/Res/" + fileName(id), file(font)));
        entries.put("Doc_0/PublicRes.xml", xml("Res", xml -> {
            xml.writeAttribute("BaseLoc", "Res");
            element(xml, "Fonts", () -> {
                for (var font : fonts.entrySet()) {
                    start(xml, "Font");
                    xml.writeAttribute("ID", Integer.toString(font.getValue()));
                    xml.writeAttribute("FontName", font.getKey());
                    xml.writeAttribute("FamilyName", font.getKey().replaceFirst("^.*\\+", ""));
                    text(xml, "FontFile", fileName(font.getValue()));
                    xml.writeEndElement();
                }
            });
        }));
        entries.put("Doc_0/DocumentRes.xml", xml("Res", xml -> {
            xml.writeAttribute("BaseLoc", "Res");
            element(xml, "MultiMedias", () -> {
                for (var picture : pictures) {
                    start(xml, "MultiMedia");
                    xml.writeAttribute("ID", Integer.toString(picture));
                    xml.writeAttribute("Type", "Image");
                    xml.writeAttribute("Format", "PNG");
                    text(xml, "MediaFile", "picture_" + picture + ".png");
                    xml.writeEndElement();
                }
            });
        }));
    }

    private static String fileName(int font) {
        return "font_" + font + ".ttf";
    }

    private byte[] file(String font) {
        var file = fontFiles.get(font);
        if (file == null) {
            throw new IllegalStateException("Font " + font + " isn't the document's own");
        }
        return file;
    }

    private void document(XMLStreamWriter xml) throws XMLStreamException {
        element(xml, "CommonData", () -> {
            text(xml, "MaxUnitID", Integer.toString(lastId));
            element(xml, "PageArea", () -> text(xml, "PhysicalBox", PAGE));
            text(xml, "PublicRes", "PublicRes.xml");
            text(xml, "DocumentRes", "DocumentRes.xml");
        });
        element(xml, "Pages", () -> {
            for (var page = 0; page < pages.size(); page++) {
                start(xml, "Page");
                xml.writeAttribute("ID", Integer.toString(pages.get(page)));
                xml.writeAttribute("BaseLoc", "Pages/Page_" + page + "/Content.xml");
                xml.writeEndElement();
            }
        });
    }

    private void body(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute("Version", "1.0");
        xml.writeAttribute("DocType", "OFD");
        var on = DateTimeFormatter.ISO_LOCAL_DATE.format(manuscript.writtenAt());
        element(xml, "DocBody", () -> {
            element(xml, "DocInfo", () -> {
                text(xml, "DocID", id());
                text(xml, "Title", title);
                text(xml, "CreationDate", on);
                text(xml, "ModDate", on);
                text(xml, "Creator", "parkcert");
            });
            text(xml, "DocRoot", "Doc_0/Document.xml");
        });
    }

    private String id() {
        return UUID.nameUUIDFromBytes(manuscript.mark().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                var header = new ZipEntry(entry.getKey());
                header.setTimeLocal(manuscript.writtenAt());
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] png(BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture can't be written to memory", impossible);
        }
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    /** A part of a file. */
    @FunctionalInterface
    private interface Part {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    /** What stands in an element. */
    @FunctionalInterface
    private interface Inside {
        void write() throws XMLStreamException;
    }

    private static byte[] xml(String root, Part part) {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("ofd", root, NAMESPACE);
            xml.writeNamespace("ofd", NAMESPACE);
            part.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML can't be written to memory", impossible);
        }
    }

    private static void element(XMLStreamWriter xml, String name, Inside inside) throws XMLStreamException {
        start(xml, name);
        inside.write();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        element(xml, name, () -> xml.writeCharacters(text));
    }

    private static void start(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("ofd", name, NAMESPACE);
    }
}
