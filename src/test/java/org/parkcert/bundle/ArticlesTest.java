package org.parkcert.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("条款名称：给人看的是第几条，不是编号")
class ArticlesTest {

    private final Articles articles = new Articles(
            Map.of("WZ-1", "第一条", "WZ-9", "第九条", "WZ-9-1", "第九条（一）", "WZ-10-2", "第十条（二）", "SC-3-1-M", "三（一）2"));

    @ParameterizedTest(name = "{0} 是 {1}")
    @DisplayName("最长的开头相符者为准，WZ-1 不是 WZ-10 的开头")
    @CsvSource({
        "WZ-9-1c, 第九条（一）",
        "WZ-9-1, 第九条（一）",
        "WZ-9-12, 第九条",
        "WZ-9-2b, 第九条",
        "WZ-9, 第九条",
        "WZ-1, 第一条",
        "WZ-1-T, 第一条",
        "WZ-10, WZ-10",
        "SC-3-1-M, 三（一）2",
        "SC-3-1, SC-3-1",
    })
    void longestPrefix(String clause, String article) {
        assertThat(articles.of(clause)).isEqualTo(article);
    }

    @Test
    @DisplayName("公用环节的条款只说本单位的，相同的只说一次；一条都没有名称时照写编号")
    void ofSeveral() {
        assertThat(articles.of("WZ-10-2, JL-5-2a, WZ-9-1a, WZ-9-1b")).isEqualTo("第十条（二）、第九条（一）");
        assertThat(articles.of("JL-5-2a, CQB-9-2")).isEqualTo("JL-5-2a, CQB-9-2");
        assertThat(articles.of(null)).isEmpty();
    }

    @Test
    @DisplayName("P-2、P-10：惯例写明参照的法律条文，主管部门可以另写")
    void practices() {
        assertThat(articles.of("P-2")).isEqualTo("惯例，参照《行政许可法》第三十二条第一款第（四）项");
        assertThat(articles.of("P-10")).isEqualTo("惯例，参照《档案法》第十四条");
        assertThat(new Articles(Map.of("P-10", "《机关档案管理规定》第三十五条")).of("P-10")).isEqualTo("《机关档案管理规定》第三十五条");
    }
}
