package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("README.md 与 README.zh-CN.md")
class ReadmeTest {

    private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\n.*?```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+(?= )");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\|$");
    private static final Pattern CODE = Pattern.compile("`[^`\n]+`");
    private static final Pattern LOCAL_LINK = Pattern.compile("]\\(([^):#]+)\\)");

    private final String english = read("README.md");
    private final String chinese = read("README.zh-CN.md");

    ReadmeTest() throws IOException {}

    @Test
    @DisplayName("命令逐字相同")
    void theSameCommands() {
        assertThat(found(COMMANDS, chinese)).isEqualTo(found(COMMANDS, english)).isNotEmpty();
    }

    @Test
    @DisplayName("标题层级和表格行数相同，文中提到同样的文件、账号、参数")
    void theSameStructure() {
        var chineseText = COMMANDS.matcher(chinese).replaceAll("");
        var englishText = COMMANDS.matcher(english).replaceAll("");

        assertThat(found(HEADING, chineseText)).isEqualTo(found(HEADING, englishText));
        assertThat(found(ROW, chineseText)).hasSameSizeAs(found(ROW, englishText));
        assertThat(found(CODE, chineseText).stream().distinct())
                .containsExactlyInAnyOrderElementsOf(
                        found(CODE, englishText).stream().distinct().toList());
    }

    @Test
    @DisplayName("链接的文件都在")
    void linksLeadSomewhere() {
        assertThat(links(english)).isNotEmpty().allMatch(Files::exists);
        assertThat(links(chinese)).isNotEmpty().allMatch(Files::exists);
    }

    private static List<Path> links(String text) {
        return LOCAL_LINK
                .matcher(text)
                .results()
                .map(link -> Path.of(link.group(1)))
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group()).toList();
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
