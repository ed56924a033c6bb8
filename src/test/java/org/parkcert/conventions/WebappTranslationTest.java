package org.parkcert.conventions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("流程平台应用的中文界面")
class WebappTranslationTest {

    private static final String WEBJAR = "/META-INF/resources/webjars/camunda/";

    /** What is written alike in both languages. */
    private static final Set<String> NO_CHINESE =
            Set.of("ID", "ID*", "CSV", "JSON", "YYYY-MM-DDTHH:mm:ss", "<", "<=", ">", ">=");

    /** English needs a plural "s" there. */
    private static final String PLURAL = "s";

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{.*?}}|\\{}|</?(?:a|br|strong)\\b[^>]*>|&\\w+;|https?://[^\"]+");
    private static final Pattern FORM_MESSAGE =
            Pattern.compile("[\"`]((?:Field must|Field is|Value is|Please select a valid value|Date and time must)"
                    + "[^\"`]*\\.(?: \\(e\\.g\\.[^\"`]*)?)[\"`]");
    private static final Pattern FORM_RULE = Pattern.compile("\\[/(.+)/s?, '(.+)']");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    @DisplayName("每个英文标签都有中文，占位符一致")
    void everyLabelIsInChinese(String app) throws IOException {
        var chinese = locale(app, "zh").path("labels");
        var english = locale(app, "en").path("labels").properties();

        assertThat(english).isNotEmpty();
        assertThat(english)
                .filteredOn(label -> !isChinese(
                        label.getValue().asText(), chinese.path(label.getKey()).asText()))
                .as("without Chinese")
                .isEmpty();
        assertThat(english)
                .filteredOn(label -> !placeholders(label.getValue().asText())
                        .equals(placeholders(chinese.path(label.getKey()).asText())))
                .as("with other placeholders")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    @DisplayName("日期按中文习惯显示")
    void datesAreChinese(String app) throws IOException {
        var dates = locale(app, "zh").path("dateLocales");

        assertThat(dates.path("longDateFormat").path("LL").textValue()).isEqualTo("YYYY年M月D日");
        assertThat(dates.path("months")).hasSize(12);
        assertThat(dates.path("weekdays")).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    @DisplayName("默认使用中文，英文浏览器仍显示英文")
    void chineseIsTheDefault(String app) throws IOException {
        assertThat(resource("app/" + app + "/scripts/config.js"))
                .contains("availableLocales: ['zh', 'en']", "fallbackLocale: 'zh'");
    }

    @Test
    @DisplayName("表单控件自带的英文校验信息都有中文")
    void everyMessageOfTheFormsIsInChinese() throws IOException {
        var rules = FORM_RULE
                .matcher(resource("app/tasklist/scripts/form-messages.js"))
                .results()
                .map(rule -> Pattern.compile(rule.group(1)))
                .toList();
        var messages = FORM_MESSAGE
                .matcher(resource("lib/deps.js"))
                .results()
                .map(message -> message.group(1).replaceAll("\\$\\{[^}]*}", "5"))
                .toList();

        assertThat(messages).contains("Field is required.", "Field must have minimum length of 5.");
        assertThat(messages)
                .filteredOn(message ->
                        rules.stream().noneMatch(rule -> rule.matcher(message).matches()))
                .as("without a rule")
                .isEmpty();
    }

    private static boolean isChinese(String english, String text) {
        return HAN.matcher(text).find()
                || NO_CHINESE.contains(text)
                || (text.isEmpty() && (english.isEmpty() || english.equals(PLURAL)));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static JsonNode locale(String app, String language) throws IOException {
        return new ObjectMapper().readTree(resource("app/" + app + "/locales/" + language + ".json"));
    }

    private static String resource(String path) throws IOException {
        try (var stream =
                Objects.requireNonNull(WebappTranslationTest.class.getResourceAsStream(WEBJAR + path), path)) {
            return new String(stream.readAllBytes(), UTF_8).replace("\uFEFF", "");
        }
    }
}
