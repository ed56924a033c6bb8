package org.parkcert.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("测试用浏览器")
class BrowserTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @DisplayName("中文界面，北京时间，能截图")
    void speaksChineseOnChinaTime() {
        browser.page().setContent("<h1>人力资源服务产业园</h1>");

        assertThat(browser.page().evaluate("navigator.language")).isEqualTo("zh-CN");
        assertThat(browser.page().evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone"))
                .isEqualTo("Asia/Shanghai");
        assertThat(browser.screenshot("browser")).isNotEmptyFile();
    }

    @Test
    @DisplayName("每项测试互不影响")
    void eachTestStartsAnew() {
        assertThat(browser.page().url()).isEqualTo("about:blank");
        assertThat(browser.newPage().context().cookies()).isEmpty();
    }
}
