package org.parkcert.filecheck;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people and attackers upload them, made by hand. */
public final class SampleFiles {

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";

    private SampleFiles() {}

    /** One page; the entries go into its catalogue, the objects behind it. */
    public static byte[] pdf(String catalogue, String objects) {
        return """
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R%s>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                %s
                trailer<</Root 1 0 R/Size 9>>
                %%%%EOF
                """
                .formatted(catalogue, objects)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] pdf() {
        return pdf("", "");
    }

    public static byte[] docx(Map<String, String> more) {
        var entries = new LinkedHashMap<String, String>();
        entries.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        entries.put("_rels/.rels", RELATIONS.formatted(""));
        entries.put("word/document.xml", "<document>正文</document>");
        entries.putAll(more);
        return zip(entries);
    }

    public static byte[] docx() {
        return docx(Map.of());
    }

    public static byte[] xlsx(Map<String, String> more) {
        var entries = new LinkedHashMap<String, String>();
        entries.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        entries.put("xl/workbook.xml", "<workbook/>");
        entries.putAll(more);
        return zip(entries);
    }

    public static String relation(String type, String mode) {
        return RELATIONS.formatted(
                "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + type + "\" Target=\"http://example.com/x\" TargetMode=\"" + mode + "\"/>");
    }

    public static byte[] zip(Map<String, String> entries) {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return target.toByteArray();
    }

    public static byte[] picture(String format) {
        var target = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB), format, target);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return target.toByteArray();
    }

    public static byte[] join(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Said in two parts, so that no scanner takes this source for the thing. */
    public static byte[] eicar() {
        return text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
    }
}
