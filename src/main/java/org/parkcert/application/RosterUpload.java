package org.parkcert.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.parkcert.application.RosterCheck.TypedRow;
import org.parkcert.filecheck.FileChecks;
import org.parkcert.filecheck.FileRefused;
import org.parkcert.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** 名录上传: a workbook is looked at as every upload is, before anybody reads its rows. */
@Component
class RosterUpload {

    private static final Set<String> WORKBOOK = Set.of("xlsx");

    private final FileChecks checks;

    RosterUpload(FileChecks checks) {
        this.checks = checks;
    }

    List<TypedRow> read(InputStream upload) throws IOException {
        var content = upload.readNBytes(RosterWorkbook.LARGEST_FILE + 1);
        if (content.length <= RosterWorkbook.LARGEST_FILE) {
            look(content);
        }
        return RosterWorkbook.read(new ByteArrayInputStream(content));
    }

    private void look(byte[] content) throws IOException {
        var file = Files.createTempFile("roster", ".part");
        try {
            checks.check(Files.write(file, content), WORKBOOK);
        } catch (FileRefused hostile) {
            if (hostile.reason() != FileRefused.Reason.WRONG_FORMAT && hostile.reason() != FileRefused.Reason.DAMAGED) {
                throw new InvalidInput(List.of(hostile.asFault("roster")));
            }
        } finally {
            Files.delete(file);
        }
    }
}
