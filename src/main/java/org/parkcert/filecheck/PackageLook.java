package org.parkcert.filecheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.parkcert.filecheck.FileRefused.Reason;

/** 打包文档 (docx, xlsx, ofd): read to the end with limits, each XML in it without document type, none of its parts a program. */
final class PackageLook {

    static final Bytes START = Bytes.ofHex("504b0304");

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;

    /** Below this no ratio is suspicious. */
    private static final long UNSUSPICIOUS = 30L * 1024 * 1024;

    private static final int HIGHEST_RATIO = 100;

    private static final Bytes END = Bytes.ofHex("504b0506");
    private static final int END_LENGTH = 22;

    private static final Pattern MACROS =
            Pattern.compile(".*vba(project|data).*|.*/(activex|macrosheets|dialogsheets|ctrlprops)/.*");
    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(exe|dll|com|scr|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|jar|class|lnk|msi|sh|html?|svg|zip|rar|7z|docm|xlsm|pptm)");
    private static final Pattern OBJECT = Pattern.compile(".*/embeddings/.*\\.bin");

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    PackageLook() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    FileFormat look(Bytes file, Path path) throws FileRefused, IOException {
        if (hasTail(file)) {
            throw new FileRefused(Reason.MIXED);
        }
        try (var zip = new ZipFile(path.toFile())) {
            var names = names(zip);
            var format = format(names);
            var counter = new Counter(file.length());
            for (var entry : Collections.list(zip.entries())) {
                refuseByName(entry.getName().toLowerCase(Locale.ROOT));
                if (!entry.isDirectory()) {
                    read(zip, entry, counter);
                }
            }
            return format;
        } catch (ZipException | IllegalArgumentException broken) {
            throw new FileRefused(Reason.DAMAGED);
        }
    }

    /** Nothing follows the list of entries, no comment either. */
    private static boolean hasTail(Bytes file) throws FileRefused {
        var end = file.lastIndexOf(END);
        if (end < 0) {
            throw new FileRefused(Reason.DAMAGED);
        }
        return end + END_LENGTH != file.length();
    }

    private static Set<String> names(ZipFile zip) throws FileRefused {
        if (zip.size() > MOST_ENTRIES) {
            throw new FileRefused(Reason.UNPACKS_TOO_LARGE);
        }
        var names = new HashSet<String>();
        for (var entry : Collections.list(zip.entries())) {
            var name = entry.getName();
            if (!names.add(name) || name.contains("..") || name.startsWith("/") || name.contains("\\")) {
                throw new FileRefused(Reason.DAMAGED);
            }
        }
        return names;
    }

    private static FileFormat format(Set<String> names) throws FileRefused {
        if (names.contains("OFD.xml")) {
            return FileFormat.OFD;
        }
        if (!names.contains("[Content_Types].xml")) {
            throw new FileRefused(Reason.ARCHIVE);
        }
        if (names.contains("word/document.xml")) {
            return FileFormat.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return FileFormat.XLSX;
        }
        throw new FileRefused(
                names.stream().anyMatch(name -> MACROS.matcher(name.toLowerCase(Locale.ROOT))
                                .matches())
                        ? Reason.MACROS
                        : Reason.WRONG_FORMAT);
    }

    private static void refuseByName(String name) throws FileRefused {
        if (MACROS.matcher(name).matches()) {
            throw new FileRefused(Reason.MACROS);
        }
        if (PROGRAM.matcher(name).matches() || OBJECT.matcher(name).matches()) {
            throw new FileRefused(Reason.EMBEDDED_FILE);
        }
    }

    private void read(ZipFile zip, ZipEntry entry, Counter counter) throws FileRefused, IOException {
        try (var content = zip.getInputStream(entry)) {
            content.transferTo(counter);
        } catch (TooMuch tooMuch) {
            throw new FileRefused(Reason.UNPACKS_TOO_LARGE);
        }
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
            try (var content = zip.getInputStream(entry)) {
                readXml(content, name);
            } catch (XMLStreamException broken) {
                throw new FileRefused(Reason.DAMAGED);
            }
        }
    }

    private void readXml(InputStream content, String name) throws XMLStreamException, FileRefused {
        var whole = name.endsWith(".rels") || name.equals("[content_types].xml");
        var reader = xml.createXMLStreamReader(content);
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new FileRefused(Reason.DOCUMENT_TYPE);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!whole) {
                    return;
                }
                var contentType = String.valueOf(reader.getAttributeValue(null, "ContentType"));
                if (contentType.contains("macroEnabled") || contentType.contains("vbaProject")) {
                    throw new FileRefused(Reason.MACROS);
                }
                if ("External".equals(reader.getAttributeValue(null, "TargetMode"))
                        && !String.valueOf(reader.getAttributeValue(null, "Type"))
                                .endsWith("/hyperlink")) {
                    throw new FileRefused(Reason.EXTERNAL_CONTENT);
                }
            }
        }
    }

    private static final class TooMuch extends IOException {}

    /** Counts over all entries. */
    private static final class Counter extends OutputStream {

        private final long packed;
        private long unpacked;

        private Counter(long packed) {
            this.packed = packed;
        }

        @Override
        public void write(int single) throws IOException {
            count(1);
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            count(length);
        }

        private void count(int more) throws TooMuch {
            unpacked += more;
            if (unpacked > MOST_UNPACKED || (unpacked > UNSUSPICIOUS && unpacked > packed * HIGHEST_RATIO)) {
                throw new TooMuch();
            }
        }
    }
}
