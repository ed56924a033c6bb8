package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkcert.bundle.Assumption;
import org.parkcert.bundle.BundleReading;

@DisplayName("假定清单")
class AssumptionsTest {

    /** What has a value; how an answer counts, say {@code objectionUpheld}, is said in words. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?:Days|Months|Count|Size|Mark|Mode|Kind|Table|From|Until|Matter|Statuses|departments)$");

    private static final Path DOCUMENT = Path.of("src/docs/assumptions.md");

    @Test
    @DisplayName("清单与规则包一致")
    void documentIsFresh() {
        GeneratedDocument.assertFresh(DOCUMENT, document());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    @DisplayName("每处假定都写明怎样理解，主管部门自己的流程里的期限、人数、分数、表还写明取值")
    void eachAssumptionSaysWhy(String folder) {
        var assumptions = BundleReading.of(Repository.files(folder)).assumptions();

        assertThat(assumptions).isNotEmpty().allSatisfy(assumption -> assertThat(assumption.reason())
                .isNotBlank());
        if (!folder.equals("shared")) {
            assertThat(assumptions)
                    .filteredOn(assumption -> AMOUNT.matcher(assumption.what()).find())
                    .allSatisfy(assumption -> assertThat(assumption.chosen())
                            .as(assumption.toString())
                            .isNotBlank());
        }
    }

    static List<String> folders() {
        return Repository.folders();
    }

    @Test
    @DisplayName("读得出三种写法：元素的 assumption、表行批注的“假定：”、authority.yaml 行尾的“假定：”")
    void threeWaysToSayIt() {
        var yaml =
                """
                matters:
                  - id: recognition
                    processingDays: 60   # 假定：原文未规定办理期限
                    clause: ZZ-10, ZZ-11
                """;

        var reading = BundleReading.of(Map.of("processes/probe/authority.yaml", yaml.getBytes(StandardCharsets.UTF_8)));

        assertThat(reading.assumptions())
                .containsExactly(new Assumption(
                        "processes/probe/authority.yaml", "第3行", "", "", "processingDays", "60", "原文未规定办理期限"));
        assertThat(reading.clauses()).extracting("clause").containsExactly("ZZ-10", "ZZ-11");
    }

    private static String document() {
        var lines = new ArrayList<String>();
        lines.add("# 假定清单");
        lines.add("");
        lines.add("由 `AssumptionsTest` 生成，勿手改。原文没有规定、由平台取值之处；管理员在所列文件里修改。");
        for (var folder : Repository.folders()) {
            lines.add("");
            lines.add("## " + folder);
            lines.add("");
            lines.add("| 文件 | 位置 | 名称 | 条款 | 项目 | 取值 | 说明 |");
            lines.add("|---|---|---|---|---|---|---|");
            for (var one : BundleReading.of(Repository.files(folder)).assumptions()) {
                lines.add("| [%s](../../%s) | `%s` | %s | %s | %s | %s | %s |"
                        .formatted(
                                one.file().substring(one.file().lastIndexOf('/') + 1),
                                one.file(),
                                one.place(),
                                one.name(),
                                one.clause(),
                                one.what().isEmpty() ? "" : "`" + one.what() + "`",
                                chosen(folder, one),
                                one.reason()));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String chosen(String folder, Assumption assumption) {
        var unsaid = folder.equals("shared") ? "由调用方给出" : "见说明";
        return assumption.chosen().isEmpty() ? unsaid : assumption.chosen();
    }
}
