package org.parkcert.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("消息种类在页面上的名称")
class KindNamesTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("未送达事项页对每个种类都有中文名，与意愿设置中的一致")
    void everyKindIsNamed(Kind kind) throws IOException {
        var page = Files.readString(Path.of("src/main/resources/static/assets/portal/outbox.js"));
        var name = kind.key().contains("-") ? "\"" + kind.key() + "\"" : kind.key();

        assertThat(page).contains("  " + name + ": \"" + kind.label() + "\",");
    }
}
