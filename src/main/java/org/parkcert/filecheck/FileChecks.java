package org.parkcert.filecheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.parkcert.filecheck.FileRefused.Reason;
import org.springframework.stereotype.Service;

/** 文件检查: the same look at every file that somebody uploads. */
@Service
public class FileChecks {

    private final VirusScan virusScan;
    private final PackageLook packages = new PackageLook();

    FileChecks(VirusScan virusScan) {
        this.virusScan = virusScan;
    }

    /**
     * @param file whose size was limited already
     * @param endings of the formats that are accepted
     * @throws FileRefused with the first reason that is found
     */
    public FileFormat check(Path file, Set<String> endings) throws FileRefused, IOException {
        var content = new Bytes(Files.readAllBytes(file));
        if (content.length() == 0) {
            throw new FileRefused(Reason.EMPTY);
        }
        var format = look(content, file);
        var hidden = Foreign.within(content, format);
        if (hidden.isPresent()) {
            throw new FileRefused(hidden.get());
        }
        if (!format.isOneOf(endings)) {
            throw new FileRefused(Reason.WRONG_FORMAT);
        }
        virusScan.scan(file);
        return format;
    }

    private FileFormat look(Bytes content, Path file) throws FileRefused, IOException {
        if (content.startsWith(PdfLook.START)) {
            return PdfLook.look(content, file);
        }
        if (content.startsWith(PictureLook.PNG_START)) {
            return PictureLook.look(content, file, FileFormat.PNG);
        }
        if (content.startsWith(PictureLook.JPG_START)) {
            return PictureLook.look(content, file, FileFormat.JPG);
        }
        if (content.startsWith(CompoundLook.START)) {
            return CompoundLook.look(content);
        }
        if (content.startsWith(PackageLook.START)) {
            return packages.look(content, file);
        }
        throw new FileRefused(Foreign.reason(content));
    }
}
