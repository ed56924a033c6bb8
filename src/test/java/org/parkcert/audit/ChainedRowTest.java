package org.parkcert.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.shared.CaseNumber;

@DisplayName("留痕的规范文本")
class ChainedRowTest {

    /** What a forger would use: what separates, what is empty, what looks like a length or like the end of a column. */
    private static final List<String> PIECES =
            List.of("", "-", "0:", "1:a", "\n", " ", "字", "object 1:a\n", "origin -\n", "𠀀", "\u0000", "\\", "\"");

    @Test
    @DisplayName("任意两条不同的留痕，文本不同：十万条随机组合")
    void noTwoRowsHaveTheSameText() {
        var random = new Random(20261122);
        Map<String, ChainedRow> seen = new HashMap<>();
        for (var i = 0; i < 100_000; i++) {
            var row = random(random);
            var before = seen.put(row.canonicalText(), row);
            if (before != null) {
                assertThat(row).isEqualTo(before);
            }
        }
    }

    @Test
    @DisplayName("第1版文本一字不差：以后的版本须仍能核对")
    void editionOneStays() {
        var head = new ChainHead("case:AB-2026-0001", 6, "ab".repeat(32));
        var row = ChainedRow.after(
                head,
                new NewRow(
                        LocalDateTime.of(2026, 11, 22, 9, 5, 0, 7_999_999),
                        "ab-officer",
                        null,
                        "ab",
                        "10.0.0.1",
                        "case.closed",
                        CaseNumber.of("AB-2026-0001"),
                        "AB-2026-0001",
                        "{\"因\":\"果\"}"));

        assertThat(row.canonicalText())
                .isEqualTo(
                        """
                        parkcert-audit 1
                        chain 17:case:AB-2026-0001
                        position 1:7
                        at 23:2026-11-22T09:05:00.007
                        actor 10:ab-officer
                        on-behalf-of -
                        authority 2:ab
                        origin 8:10.0.0.1
                        action 11:case.closed
                        case 12:AB-2026-0001
                        object 12:AB-2026-0001
                        details 13:{"因":"果"}
                        previous 64:abababababababababababababababababababababababababababababababab
                        """);
        assertThat(row.ownHash()).isEqualTo("965754d1919e43533591f5ee65f9e3ac77ebc4c1c1047a8ec11dc981d2e66e53");
    }

    @Test
    @DisplayName("半个代理对写成问号，毫秒以下舍去：数据库还回来的正是算过的")
    void onlyWhatTheDatabaseGivesBack() {
        var row = new NewRow(
                LocalDateTime.of(2026, 1, 1, 0, 0, 0, 999_999_999), "a", null, null, "o", "x", null, "\uD800", "{}");

        assertThat(row.objectReference()).isEqualTo("?");
        assertThat(row.recordedAt()).isEqualTo(LocalDateTime.of(2026, 1, 1, 0, 0, 0, 999_000_000));
    }

    private static ChainedRow random(Random random) {
        return new ChainedRow(
                text(random),
                random.nextInt(3),
                LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(random.nextInt(2)),
                text(random),
                nullable(random),
                nullable(random),
                text(random),
                text(random),
                random.nextBoolean() ? null : text(random),
                text(random),
                text(random),
                text(random),
                "");
    }

    private static @Nullable String nullable(Random random) {
        return random.nextInt(3) == 0 ? null : text(random);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var pieces = random.nextInt(3); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
