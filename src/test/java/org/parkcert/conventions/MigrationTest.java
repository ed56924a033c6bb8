package org.parkcert.conventions;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数据库迁移脚本")
class MigrationTest {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    @Test
    @DisplayName("名称合乎约定，各功能的版本号互不相同")
    void versionsAreUnique() throws IOException {
        try (var files = Files.walk(MIGRATIONS)) {
            var scripts = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();

            assertThat(scripts).allMatch(name -> name.matches("V\\d{12}__[a-z0-9_]+\\.sql"));
            assertThat(scripts.stream().collect(groupingBy(name -> name.substring(0, 13))))
                    .allSatisfy((version, sharing) -> assertThat(sharing).hasSize(1));
        }
    }
}
