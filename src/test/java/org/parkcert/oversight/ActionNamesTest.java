package org.parkcert.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("审计留痕的事项")
class ActionNamesTest {

    private static final Pattern RECORDED =
            Pattern.compile("\\.record(?:For|SignIn)?\\((?:[^;\"]|\\R)*\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"");

    @Test
    @DisplayName("代码中记录的每个事项在审计页面都有中文名称")
    void everyActionHasAName() throws IOException {
        var names = Files.readString(Path.of("src/main/resources/static/assets/portal/actions.js"));

        var actions = recorded();

        assertThat(actions).hasSizeGreaterThan(60).allSatisfy(action -> assertThat(names)
                .contains("\"" + action + "\": \""));
    }

    private static Set<String> recorded() throws IOException {
        var actions = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                RECORDED.matcher(Files.readString(file)).results().forEach(found -> actions.add(found.group(1)));
            }
        }
        return actions;
    }
}
