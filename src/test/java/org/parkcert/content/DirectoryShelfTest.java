package org.parkcert.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("目录存放")
class DirectoryShelfTest extends ShelfContract {

    private final Path directory;

    DirectoryShelfTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Override
    Shelf shelf() {
        return new DirectoryShelf(directory);
    }

    @Override
    void crashBetweenCopyAndDelete(String sha256) throws IOException {
        var aside = directory.resolve(Place.newAside(sha256));
        Files.createDirectories(aside.getParent());
        Files.copy(directory.resolve(Place.kept(sha256)), aside);
    }
}
