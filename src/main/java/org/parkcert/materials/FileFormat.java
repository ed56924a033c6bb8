package org.parkcert.materials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** 文件格式, told from the content alone: a name proves nothing. */
enum FileFormat {
    PDF("pdf", "application/pdf"),
    JPG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    DOC("doc", "application/msword"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    OFD("ofd", "application/ofd");

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_START = HEX.parseHex("89504e470d0a1a0a");
    private static final byte[] JPG_START = HEX.parseHex("ffd8ff");
    private static final byte[] ZIP_START = HEX.parseHex("504b0304");
    private static final byte[] COMPOUND_START = HEX.parseHex("d0cf11e0a1b11ae1");

    /** Name of the stream in which a compound file keeps a Word document, as the directory writes it. */
    private static final byte[] WORD_STREAM = "WordDocument".getBytes(StandardCharsets.UTF_16LE);

    private final String ending;
    private final String contentType;

    FileFormat(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    String ending() {
        return ending;
    }

    String contentType() {
        return contentType;
    }

    boolean isOneOf(Set<String> endings) {
        return endings.contains(ending) || (this == JPG && endings.contains("jpeg"));
    }

    static Optional<FileFormat> sniff(Path file) throws IOException {
        byte[] start;
        try (var content = Files.newInputStream(file)) {
            start = content.readNBytes(COMPOUND_START.length);
        }
        if (startsWith(start, PDF_START)) {
            return Optional.of(PDF);
        }
        if (startsWith(start, PNG_START)) {
            return Optional.of(PNG);
        }
        if (startsWith(start, JPG_START)) {
            return Optional.of(JPG);
        }
        if (startsWith(start, COMPOUND_START)) {
            return compound(file);
        }
        return startsWith(start, ZIP_START) ? packed(file) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static Optional<FileFormat> compound(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        for (var start = 0; start + WORD_STREAM.length <= content.length; start += 2) {
            if (Arrays.equals(content, start, start + WORD_STREAM.length, WORD_STREAM, 0, WORD_STREAM.length)) {
                return Optional.of(DOC);
            }
        }
        return Optional.empty();
    }

    /** Reads the directory of a zip alone and unpacks nothing. Files with macros are none of ours. */
    private static Optional<FileFormat> packed(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entries = Collections.list(zip.entries()).stream()
                    .map(ZipEntry::getName)
                    .collect(Collectors.toSet());
            if (entries.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
                return Optional.empty();
            }
            if (entries.contains("OFD.xml")) {
                return Optional.of(OFD);
            }
            if (!entries.contains("[Content_Types].xml")) {
                return Optional.empty();
            }
            if (entries.contains("word/document.xml")) {
                return Optional.of(DOCX);
            }
            return entries.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
        } catch (ZipException noZip) {
            return Optional.empty();
        }
    }
}
