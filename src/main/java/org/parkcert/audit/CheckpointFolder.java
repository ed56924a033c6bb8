package org.parkcert.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 库外检查点: one file each, written once and never changed. Whoever alters the database doesn't reach them where the folder is kept elsewhere. */
@Component
class CheckpointFolder {

    private static final Pattern NAME = Pattern.compile("checkpoint-(\\d{8,18})\\.txt");
    private static final Pattern FILE =
            Pattern.compile("(?s)(.*\n)\nkey ([0-9a-f]{1,32})\nsignature ([A-Za-z0-9+/=]{1,255})\n");

    private final Path folder;

    CheckpointFolder(@Value("${parkcert.audit.checkpoints:./data/checkpoints}") Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /** @throws FileAlreadyExistsException when there is another checkpoint of this number */
    void keep(CheckpointMapper.Row row) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("checkpoint-%08d.txt".formatted(row.checkpointNumber()));
        try {
            Files.writeString(
                    file,
                    written(row),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.SYNC,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            if (!Files.readString(file).equals(written(row))) {
                throw there;
            }
        }
    }

    /** 0 when there is none. */
    long lastNumber() throws IOException {
        var files = files();
        return files.isEmpty() ? 0 : files.lastKey();
    }

    /** By number; empty where a file isn't what was written. */
    SortedMap<Long, Optional<CheckpointMapper.Row>> all() throws IOException {
        var all = new TreeMap<Long, Optional<CheckpointMapper.Row>>();
        for (var file : files().entrySet()) {
            all.put(file.getKey(), read(file.getKey(), file.getValue()));
        }
        return all;
    }

    private SortedMap<Long, Path> files() throws IOException {
        var files = new TreeMap<Long, Path>();
        if (exists()) {
            try (var entries = Files.list(folder)) {
                entries.forEach(file -> {
                    var name = NAME.matcher(file.getFileName().toString());
                    if (name.matches()) {
                        files.put(Long.parseLong(name.group(1)), file);
                    }
                });
            }
        }
        return files;
    }

    private static Optional<CheckpointMapper.Row> read(long number, Path file) throws IOException {
        var parts = FILE.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        return parts.matches()
                ? Optional.of(new CheckpointMapper.Row(number, parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    private static String written(CheckpointMapper.Row row) {
        return row.content() + "\nkey " + row.keyId() + "\nsignature " + row.signature() + "\n";
    }
}
