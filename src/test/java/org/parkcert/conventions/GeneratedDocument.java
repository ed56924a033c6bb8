package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** 生成的文档: written with {@code -Dparkcert.docs=write}, else compared with what lies in the repository. */
final class GeneratedDocument {

    private GeneratedDocument() {}

    static void assertFresh(Path file, String content) {
        try {
            if ("write".equals(System.getProperty("parkcert.docs"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s 已过时，请运行 mvn -q test -Dtest='TraceTest,AssumptionsTest' -Dparkcert.docs=write", file)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
