package org.parkcert.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("规则包副本")
class BundleCopyTest {

    private static final Pattern DIVISION_CODE = Pattern.compile("code: \"(\\d{6})\"");

    @ParameterizedTest(name = "{0}")
    @MethodSource("copies")
    @DisplayName("副本里没有原主管部门的任何名称、编号和字号；川、吉、渝三地的行政区划代码也换掉")
    void nothingOfTheOriginalIsLeft(BundleCopy copy) throws IOException {
        var directory = BundleCopy.ofEveryAuthority();
        var names = copy.namesOfTheOriginal();

        for (var root : List.of("processes", "forms")) {
            var folder = directory.resolve(root).resolve(copy.id());
            assertThat(count(folder))
                    .isEqualTo(count(Path.of(root, copy.original())))
                    .isPositive();
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(names.matcher(folder.relativize(file).toString()).results())
                            .isEmpty();
                    assertThat(names.matcher(Files.readString(file)).results().map(java.util.regex.MatchResult::group))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
        if (!copy.original().equals("wenzhou")) {
            assertThat(codes(directory.resolve("processes").resolve(copy.id())))
                    .hasSameSizeAs(codes(Path.of("processes", copy.original())))
                    .doesNotContainAnyElementsOf(codes(Path.of("processes", copy.original())));
        }
    }

    static List<BundleCopy> copies() {
        return BundleCopy.all();
    }

    @Test
    @DisplayName("每个随平台交付的主管部门都有副本")
    void everyAuthorityIsCopied() throws IOException {
        try (var folders = Files.list(Path.of("processes"))) {
            assertThat(folders.filter(folder -> Files.exists(folder.resolve("authority.yaml")))
                            .map(folder -> folder.getFileName().toString()))
                    .isNotEmpty()
                    .allSatisfy(authority -> assertThat(BundleCopy.all())
                            .extracting(BundleCopy::original)
                            .contains(authority));
        }
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static Set<String> codes(Path folder) throws IOException {
        return DIVISION_CODE
                .matcher(Files.readString(folder.resolve("authority.yaml")))
                .results()
                .map(code -> code.group(1))
                .collect(Collectors.toSet());
    }
}
