package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文书模板")
class LogiclessTemplateTest {

    private static String fill(String page, Map<String, Object> fields) {
        return new LogiclessTemplate("notice", page).filledWith(fields);
    }

    @Test
    @DisplayName("填入文字、列表和是否，未给出的段落不写")
    void fills() {
        var page =
                "{{parkName}}：{{#reasons}}{{clause}} {{/reasons}}{{^upheld}}无异议{{/upheld}}{{#appendix}}附件{{/appendix}}";

        var filled = fill(
                page,
                Map.of(
                        "parkName",
                        "瓯江产业园",
                        "reasons",
                        List.of(Map.of("clause", "WZ-9-1b"), Map.of("clause", "WZ-9-2a")),
                        "upheld",
                        false));

        assertThat(filled).isEqualTo("瓯江产业园：WZ-9-1b WZ-9-2a 无异议");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{parkName}}", "{{{parkName}}}", "{{&parkName}}"})
    @DisplayName("申报人写的标记一律转义")
    void escapesAlways(String page) {
        assertThat(fill(page, Map.of("parkName", "<script>x</script>")))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{parkName.class.name}}",
                "{{parkName.getClass}}",
                "{{parkName.length}}",
                "{{parkNam}}",
                "{{> other}}",
                "{{#parkName}}"
            })
    @DisplayName("模板触及不到程序，写错的字段和语法说得出错在哪里")
    void reachesNothingElse(String page) {
        assertThatThrownBy(() -> fill(page, Map.of("parkName", "瓯江产业园")))
                .isInstanceOf(TemplateFaulty.class)
                .hasMessageContaining("notice");
    }

    @Test
    @DisplayName("不存在的字段一次说全，并写出所在的一行")
    void namesEveryUnknownField() {
        assertThatThrownBy(
                        () -> fill("<p>{{parkName}}</p>\n<p>面积{{are}}</p>\n<p>{{reason}}</p>", Map.of("parkName", "园")))
                .isInstanceOf(TemplateFaulty.class)
                .hasMessageContainingAll("“are”（见“<p>面积{{are}}</p>”）", "“reason”");
    }
}
