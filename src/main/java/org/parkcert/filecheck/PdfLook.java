package org.parkcert.filecheck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.parkcert.filecheck.FileRefused.Reason;

/** PDF: shows and does nothing else: no scripts, no programs started, no forms sent, no files within. */
final class PdfLook {

    static final Bytes START = Bytes.ofText("%PDF-");

    private static final long MOST_UNPACKED = 1024L * 1024 * 1024;
    private static final long MOST_UNPACKED_AT_ONCE = 256L * 1024 * 1024;
    private static final long MOST_UNPACKED_STRUCTURE = 48L * 1024 * 1024;
    private static final int DICTIONARY = 512;

    private static final Bytes END = Bytes.ofText("%%EOF");
    private static final Bytes STREAM = Bytes.ofText("stream");
    private static final Bytes END_OF_STREAM = Bytes.ofText("endstream");
    private static final Bytes OBJECTS = Bytes.ofText("/ObjStm");
    private static final Bytes REFERENCES = Bytes.ofText("/XRef");
    private static final List<Bytes> TWICE_PACKED =
            List.of(Bytes.ofText("/FlateDecode/FlateDecode"), Bytes.ofText("/FlateDecode /FlateDecode"));

    /** In a revision that was replaced, too. */
    private static final List<Bytes> ACTIVE_ANYWHERE =
            List.of(Bytes.ofText("/JavaScript"), Bytes.ofText("/Launch"), Bytes.ofText("/RichMedia"));

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "RichMediaExecute", "GoTo3DView");
    private static final Set<String> ACTIVE_ENTRIES = Set.of("JS", "JavaScript", "XFA", "RichMediaContent");
    private static final Set<String> FILE_ENTRIES = Set.of("EmbeddedFiles", "EF");
    private static final Set<String> FILE_TYPES = Set.of("EmbeddedFile", "FileAttachment");

    private PdfLook() {}

    static FileFormat look(Bytes file, Path path) throws FileRefused, IOException {
        var end = file.lastIndexOf(END);
        if (end < 0) {
            throw new FileRefused(Reason.DAMAGED);
        }
        if (!file.isBlankFrom(end + END.length())) {
            throw new FileRefused(Reason.MIXED);
        }
        unpack(file);
        if (ACTIVE_ANYWHERE.stream().anyMatch(file::contains)) {
            throw new FileRefused(Reason.ACTIVE_PDF);
        }
        try (var document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(path), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() == 0) {
                throw new FileRefused(Reason.DAMAGED);
            }
            lookAtEverything(document);
        } catch (InvalidPasswordException locked) {
            throw new FileRefused(Reason.ENCRYPTED);
        } catch (IOException | IllegalArgumentException | ClassCastException | IllegalStateException broken) {
            throw new FileRefused(Reason.DAMAGED);
        }
        return FileFormat.PDF;
    }

    /** Counts what the streams unpack to, before anybody unpacks them into memory. */
    private static void unpack(Bytes file) throws FileRefused {
        if (TWICE_PACKED.stream().anyMatch(file::contains)) {
            throw new FileRefused(Reason.UNPACKS_TOO_LARGE);
        }
        var total = 0L;
        for (var at = file.indexOf(STREAM, 0, file.length());
                at >= 0;
                at = file.indexOf(STREAM, at + STREAM.length(), file.length())) {
            if (file.isAt(at - 3, END_OF_STREAM)) {
                continue;
            }
            var size = unpacked(file, afterLine(file, at + STREAM.length()));
            total += size;
            if (size > most(file, at) || total > MOST_UNPACKED) {
                throw new FileRefused(Reason.UNPACKS_TOO_LARGE);
            }
        }
    }

    private static int afterLine(Bytes file, int position) {
        var next = position;
        while (next < file.length() && (file.at(next) == '\r' || file.at(next) == '\n')) {
            next++;
        }
        return next;
    }

    private static long most(Bytes file, int stream) {
        var from = Math.max(0, stream - DICTIONARY);
        var structure = file.indexOf(OBJECTS, from, stream) >= 0 || file.indexOf(REFERENCES, from, stream) >= 0;
        return structure ? MOST_UNPACKED_STRUCTURE : MOST_UNPACKED_AT_ONCE;
    }

    /** Stops a little beyond what is allowed; nothing for what isn't packed in this manner. */
    private static long unpacked(Bytes file, int from) {
        if (from + 2 > file.length() || (file.at(from) & 0x0f) != 8) {
            return 0;
        }
        var inflater = new Inflater();
        try {
            file.giveTo(inflater, from);
            var buffer = new byte[64 * 1024];
            var size = 0L;
            while (!inflater.finished() && size <= MOST_UNPACKED_AT_ONCE) {
                var count = inflater.inflate(buffer);
                if (count == 0) {
                    break;
                }
                size += count;
            }
            return size;
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private static void lookAtEverything(PDDocument document) throws FileRefused {
        var objects = document.getDocument();
        lookThrough(objects.getTrailer());
        for (var key : List.copyOf(objects.getXrefTable().keySet())) {
            var object = objects.getObjectFromPool(key).getObject();
            if (object != null) {
                lookThrough(object);
            }
        }
    }

    /** What is written in one object; references lead to objects that are looked at on their own. */
    private static void lookThrough(COSBase object) throws FileRefused {
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(object);
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next instanceof COSDictionary dictionary) {
                lookAt(dictionary);
                dictionary.getValues().stream().filter(PdfLook::isWrittenHere).forEach(open::push);
            } else if (next instanceof COSArray array) {
                array.toList().stream().filter(PdfLook::isWrittenHere).forEach(open::push);
            }
        }
    }

    private static boolean isWrittenHere(COSBase item) {
        return !(item instanceof COSObject) && (item instanceof COSDictionary || item instanceof COSArray);
    }

    private static void lookAt(COSDictionary dictionary) throws FileRefused {
        for (var name : dictionary.keySet()) {
            if (ACTIVE_ENTRIES.contains(name.getName())) {
                throw new FileRefused(Reason.ACTIVE_PDF);
            }
            if (FILE_ENTRIES.contains(name.getName())) {
                throw new FileRefused(Reason.EMBEDDED_FILE);
            }
        }
        if (ACTIONS.contains(name(dictionary, COSName.S))) {
            throw new FileRefused(Reason.ACTIVE_PDF);
        }
        if (FILE_TYPES.contains(name(dictionary, COSName.TYPE))
                || FILE_TYPES.contains(name(dictionary, COSName.SUBTYPE))) {
            throw new FileRefused(Reason.EMBEDDED_FILE);
        }
    }

    private static String name(COSDictionary dictionary, COSName entry) {
        return dictionary.getDictionaryObject(entry) instanceof COSName name ? name.getName() : "";
    }
}
