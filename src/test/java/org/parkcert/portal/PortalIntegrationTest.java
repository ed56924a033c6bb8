package org.parkcert.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.recognition.Recognition;
import org.parkcert.testing.Browser;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("门户（浏览器—接口—业务）")
class PortalIntegrationTest {

    private static final String YONGJIA = "330324";
    private static final String PINGYANG = "330326";

    /** Fields that a screen reader can't name, and headings out of order. */
    private static final String HARD_TO_READ =
            """
            () => [
              ...[...document.querySelectorAll('main input, main select, main textarea')]
                .filter(field => field.labels.length === 0).map(field => 'no label: ' + field.outerHTML),
              ...[...document.querySelectorAll('h1, h2, h3, h4')].map(heading => Number(heading.tagName[1]))
                .filter((level, at, all) => level > (at === 0 ? 0 : all[at - 1]) + 1).map(level => 'skips to h' + level),
              ...[...document.querySelectorAll('img:not([alt])')].map(image => 'no alt: ' + image.outerHTML),
              ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : []),
            ]""";

    @RegisterExtension
    private final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "wenzhou");
        clock.moveTo("2026-09-01T09:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/notices",
                "/objections",
                "/parks",
                "/plaques",
                "/plaques/0123",
                "/deadlines",
                "/self-check"
            })
    @DisplayName("公开页面不用登录就能打开，宽屏、窄屏都可读，每个输入框都有标签")
    void publicPages(String path) {
        var page = open(path);

        assertThat(page.title()).endsWith(" · 人力资源服务产业园认定管理平台");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.evaluate(HARD_TO_READ)).isEqualTo(List.of());
        page.setViewportSize(390, 844);
        assertThat(page.evaluate(HARD_TO_READ)).isEqualTo(List.of());
        assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("查验没有发出过的标牌，答复查无此牌（WZ-11）")
    void unknownPlaque() {
        assertThat(open("/plaques/0123456789abcdef0123456789abcdef").locator(".verdict strong"))
                .hasText("查无此牌");
    }

    @Test
    @DisplayName("期限计算：9月28日起5个工作日至10月10日；没有填天数的，在天数旁边说明")
    void deadline() {
        var page = open("/deadlines");
        page.getByLabel("公布日期").fill("2026-09-28");
        page.getByRole(AriaRole.BUTTON, named("计算")).click();
        assertThat(page.locator("#result h2")).hasText("2026年10月10日24时届满");

        page.getByLabel("天数").fill("");
        page.getByRole(AriaRole.BUTTON, named("计算")).click();
        assertThat(page.locator("#days ~ .fault")).hasText("请填写天数，如 5");
        assertThat(page.locator(".summary")).isFocused();
        page.locator(".summary a").click();
        assertThat(page.getByLabel("天数")).isFocused();
    }

    @Test
    @DisplayName("公示期间任何人可以提出异议，凭回执查询（WZ-10-4）")
    void objection() {
        var park = new Recognition(port, "wenzhou", runtime, management, clock)
                .drafted("locality1", "永嘉纽扣人力资源服务产业园", YONGJIA, Recognition.specialised())
                .submitted("locality1");
        park.accepted();
        park.inspected();
        park.reviewed(85);

        var page = open("/notices");
        listedNotice(page, "关于拟同意“永嘉纽扣人力资源服务产业园”").click();
        page.getByRole(AriaRole.BUTTON, named("提交异议")).click();
        assertThat(page.locator("#content-text ~ .fault")).isVisible();
        page.getByLabel("异议的事实和理由").fill("建筑面积与申报不符");
        page.getByRole(AriaRole.BUTTON, named("提交异议")).click();

        var receipt = page.locator("#receipt-number");
        assertThat(receipt).hasText(java.util.regex.Pattern.compile("[0-9a-f]{32}"));
        page.getByText("查询处理情况").click();
        assertThat(page.locator("#result .tag")).hasText("正在核实");
        assertThat(page.locator("#result")).containsText(park.caseNumber());
    }

    /** Looks on for as long as the list has more: the notice that ends last stands last. */
    private static Locator listedNotice(Page page, String title) {
        var notice = page.getByText(title);
        var listed = page.locator("#open-notices li");
        listed.first().waitFor();
        while (notice.count() == 0) {
            var shown = listed.count();
            page.locator("#open-notices").getByText("显示更多").click();
            listed.nth(shown).waitFor();
        }
        return notice;
    }

    @Test
    @DisplayName("申报单位登录后建立草稿，缺漏逐项说明并链接到所在的一栏（WZ-10-1）")
    void draft() {
        var page = signedIn("wenzhou-locality1");
        page.navigate(address("/applications/new"));
        assertThat(page.locator("#localityCode option")).hasText("永嘉县");
        page.getByRole(AriaRole.BUTTON, named("建立草稿")).click();
        assertThat(page.locator("#name ~ .fault")).hasText("请填写园区名称");
        page.getByLabel("园区名称").fill("永嘉鞋革人力资源服务产业园");
        page.getByLabel("地址").fill("示例路1号");
        page.getByLabel("运营管理单位").fill("示例运营公司");
        page.getByLabel("联系人和电话").fill("张三 0577-00000000");
        page.getByRole(AriaRole.BUTTON, named("建立草稿")).click();

        assertThat(page.locator("#indicators-title")).isVisible();
        page.getByLabel("建筑总面积").fill("很大");
        page.getByRole(AriaRole.BUTTON, named("保存指标")).click();
        assertThat(page.locator("#indicator-floorArea ~ .fault")).containsText("应填写数字");
        page.getByLabel("建筑总面积").fill("6000");
        page.getByRole(AriaRole.BUTTON, named("保存指标")).click();
        assertThat(page.locator("#indicators-form .done")).hasText("指标已保存。");

        page.getByRole(AriaRole.BUTTON, named("提交申报")).click();
        assertThat(page.locator("#submit-form .summary")).containsText("园区类型");
        page.locator("#submit-form .summary a").first().click();
        assertThat(page.locator("#indicator-parkType")).isFocused();
    }

    @Test
    @DisplayName("申报单位在办件页看到阶段和补正的内容，提交补正（P-2）")
    void supplement() {
        var park = new Recognition(port, "wenzhou", runtime, management, clock)
                .drafted("locality2", "平阳皮革人力资源服务产业园", PINGYANG, Recognition.specialised())
                .submitted("locality2");
        park.completed(
                "officer",
                "userTask_checkMaterials",
                java.util.Map.of("materialsComplete", false, "materialsComment", "申建函件未盖章"));

        var page = signedIn("wenzhou-locality2");
        page.navigate(address("/my"));
        page.locator("#tasks").getByText(park.caseNumber()).click();
        assertThat(page.locator(".progress [aria-current=step]")).hasText("受理");
        page.getByLabel("补正说明").fill("已盖章");
        page.getByRole(AriaRole.BUTTON, named("提交补正")).click();

        assertThat(page.locator("#timeline")).containsText("恢复计时");
        assertThat(page.locator("#supplement")).isHidden();
    }

    @Test
    @DisplayName("流程管理员在“流程与规则”页看到本单位的流程和其中的假定；申报单位的导航里没有这一页")
    void assumptions() {
        assertThat(signedIn("wenzhou-locality1").getByRole(AriaRole.LINK, named("流程与规则")))
                .hasCount(0);

        var page = signedIn("wenzhou-designer");
        assertThat(page.locator("h1")).hasText("流程与规则");

        assertThat(page.locator("#definitions")).containsText("wenzhou-recognition-thresholds");
        assertThat(page.locator("#assumptions")).containsText("补正期限（工作日）：10");
        assertThat(page.evaluate(HARD_TO_READ)).isEqualTo(List.of());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private Page open(String path) {
        var page = browser.page();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address(path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator(".loading")).hasCount(0);
        return page;
    }

    private Page signedIn(String user) {
        var page = browser.page();
        page.navigate(address("/login"));
        page.getByLabel("用户名").fill(user);
        page.getByLabel("密码").fill(user);
        page.getByRole(AriaRole.BUTTON, named("登录")).click();
        assertThat(page.getByText("退出")).isVisible();
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
