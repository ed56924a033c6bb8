package org.parkcert.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkcert.review.Candidates.drawn;
import static org.parkcert.review.Candidates.excluded;
import static org.parkcert.review.Candidates.plain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkcert.shared.Command;

@DisplayName("命令 repeat-draw：重复抽取（P-3）")
class RepeatDrawTest {

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    @DisplayName("没有改动的记录：列出次序、抽中和候补的人、不抽取的原因，结论一致，退出码 0")
    void agrees() throws IOException {
        assertThat(repeat(file())).isEqualTo(Command.AGREES);

        assertThat(text())
                .contains("办件 WZ-2026-0001 第 1 次抽取", "需要 3 名；专家库 6 名，可以抽取 5 名")
                .contains(
                        " 1  抽中  " + draw().order().get(0),
                        " 4  候补  " + draw().order().get(3))
                .contains("不抽取 expert6（陆某）：所在单位属于申报所在地")
                .contains("哈希值（SHA-256）：一致", "结论：一致");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "locality | expired",
                "\"needed\" : 3 | \"needed\" : 4",
                "c0de | c0df",
                "2026-09-08T | 2026-09-09T",
                "\"chair\" : false | \"chair\" : true"
            })
    @DisplayName("改动一处（被剔除的人的原因、人数、种子、时间、组长资格）：哈希值不一致，退出码 1")
    void changed(String found, String instead) throws IOException {
        var changed = file().replaceFirst(Pattern.quote(found), instead);
        assertThat(changed).isNotEqualTo(file());

        assertThat(repeat(changed)).isEqualTo(Command.DISAGREES);
        assertThat(text()).contains("哈希值（SHA-256）：不一致", "结论：不一致");
    }

    @Test
    @DisplayName("抽中的人被换掉、哈希值也一并重算的，重新抽取时露出来")
    void forged() throws IOException {
        var draw = draw();
        var drawn = new ArrayList<>(draw.drawn());
        drawn.set(0, draw.order().get(4));
        var forged = new Draw(
                draw.version(),
                draw.caseNumber(),
                draw.drawNumber(),
                draw.drawnAt(),
                draw.seed(),
                draw.needed(),
                draw.chairs(),
                draw.requiredFields(),
                draw.pool(),
                draw.order(),
                drawn,
                draw.rule());
        var file = new DrawFile(List.of(new DrawFile.Recorded(forged.hash(), forged)), List.of(), Map.of());

        assertThat(repeat(file.text())).isEqualTo(Command.DISAGREES);
        assertThat(text()).contains("哈希值（SHA-256）：一致", "抽取结果：不一致");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"draws\":[]}",
                "{\"draws\":[null],\"replacements\":[],\"names\":{}}",
                "{\"draws\":[{\"hash\":\"0\",\"draw\":{}}],\"replacements\":[],\"names\":{}}"
            })
    @DisplayName("不是抽取记录的，说明，不报程序错误")
    void foreignFile(String content) throws IOException {
        assertThat(repeat(content)).isEqualTo(Command.DISAGREES);
        assertThat(text()).contains("抽取记录文件");
    }

    @Test
    @DisplayName("没有给文件、文件不存在的，告知用法")
    void misused() {
        assertThat(run(List.of())).isEqualTo(Command.MISUSED);
        assertThat(run(List.of(folder.resolve("none.json").toString()))).isEqualTo(Command.MISUSED);
        assertThat(text()).contains("用法：repeat-draw", "无法读取文件");
    }

    private static Draw draw() {
        var pool = new ArrayList<>(plain(5));
        pool.add(excluded("expert6", Exclusion.LOCALITY));
        return drawn(3, pool);
    }

    private static String file() {
        return new DrawFile(List.of(new DrawFile.Recorded(draw().hash(), draw())), List.of(), Map.of("expert6", "陆某"))
                .text();
    }

    private int repeat(String content) throws IOException {
        var file = folder.resolve("draw.json");
        Files.writeString(file, content);
        return run(List.of(file.toString()));
    }

    private int run(List<String> arguments) {
        return new RepeatDraw().run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
