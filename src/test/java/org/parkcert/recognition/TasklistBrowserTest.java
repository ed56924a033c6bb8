package org.parkcert.recognition;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Directory.NewAccount;
import org.parkcert.identity.Groups;
import org.parkcert.testing.Browser;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("温州·认定：在任务列表里办理（浏览器—表单—流程）")
class TasklistBrowserTest {

    private static final String YONGJIA = "330324";
    private static final String PARK = "永嘉任务列表人力资源服务产业园";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "wenzhou");
        administrator(directory);
        clock.moveTo("2026-09-01T09:00");
    }

    /** Without one, Camunda's web applications would only let the first be made. */
    private static void administrator(Directory directory) {
        if (!directory.exists("tasklist-admin")) {
            directory.register(new NewAccount(
                    "tasklist-admin", "tasklist-admin", "管理员", "wenzhou", "主管部门", null, Set.of(Groups.ADMINISTRATORS)));
        }
    }

    @Test
    @DisplayName("经办人、考察组、专家、领导各自填表办理，填错的有中文提示，改正后办到授牌（WZ-10-1 至 WZ-10-4、WZ-11）")
    void fromMaterialsToPlaque() {
        var park = new Recognition(port, "wenzhou", runtime, management, clock)
                .drafted("locality1", PARK, YONGJIA, Recognition.specialised())
                .submitted("locality1");

        signIn("officer");
        materialsChecked(park);
        teamNamed(park);
        signIn("inspector1");
        factsVerified(park);
        park.continueJobs();
        signIn(park.tasks("officer", "userTask_score")
                .get(0)
                .get("assignee")
                .asText()
                .substring("wenzhou-".length()));
        scored(park);
        park.reviewed(85);
        park.objects("入园机构 *名单* <b>不实</b>").expect(201);
        signIn("officer");
        objectionVerified(park);
        park.noticeExpires();
        minutesRecorded(park);
        signIn("leader");
        decided(park);
        signIn("officer2");
        delivered(park);
        park.continueJobs();

        assertThat(park.view("locality1").get("outcome").asText()).isEqualTo("approved");
    }

    @Test
    @DisplayName("申报单位的账号进不了任务列表")
    void isNotForApplicants() {
        signIn("locality1");

        browser.page().navigate(address(""));

        assertThat(browser.page().locator(".task-filters")).hasCount(0);
        browser.screenshot("tasklist-applicant");
    }

    private void materialsChecked(Recognition park) {
        claimed(park, "officer", "userTask_checkMaterials", "审查申报材料");
        assertThat(form().locator("table")).not().hasCount(0);
        choose("材料是否齐全", "不齐全");
        complete().click();
        assertThat(field("需要补正的全部内容")).containsText("此项为必填项。");
        browser.screenshot("tasklist-materials");
        choose("材料是否齐全", "齐全");
        submitted();
    }

    private void teamNamed(Recognition park) {
        claimed(park, "officer", "userTask_nameTeam", "组建考察组");
        pick("inspector1");
        complete().click();
        assertThat(browser.page().locator(".page-notifications")).containsText("考察组至少需要 2 名成员");
        browser.screenshot("tasklist-team");
        pick("inspector2");
        submitted();
    }

    private void factsVerified(Recognition park) {
        claimed(park, "inspector1", "userTask_verifyFacts", "实地核实");
        assertThat(field("建筑总面积").locator("input")).hasValue("6000");
        field("建筑总面积").locator("input").fill("-1");
        assertThat(field("建筑总面积")).containsText("不得小于0。");
        field("建筑总面积").locator("input").fill("5800");
        choose("申报内容是否属实", "属实");
        write("考察意见", "建筑面积更正为 5800 平方米，其余属实");
        browser.screenshot("tasklist-facts");
        submitted();
    }

    private void scored(Recognition park) {
        open(park, "officer", "userTask_score", "独立评分");
        assertThat(form()).containsText("全市现有产业园区");
        field("必要性").locator("input").fill("101");
        assertThat(field("必要性")).containsText("不得大于100。");
        for (var dimension : List.of("必要性", "可行性", "合理性", "政策兑现", "保障措施")) {
            field(dimension).locator("input").fill("90");
        }
        write("论证意见", "同意认定");
        browser.screenshot("tasklist-score");
        submitted();
    }

    private void objectionVerified(Recognition park) {
        claimed(park, "officer", "userTask_verifyObjection", "核实异议");
        assertThat(form()).containsText("入园机构 *名单* <b>不实</b>");
        choose("异议是否属实", "不属实");
        write("核查结论", "经查，机构均在册");
        browser.screenshot("tasklist-objection");
        submitted();
    }

    private void minutesRecorded(Recognition park) {
        claimed(park, "officer", "userTask_recordMinutes", "登记集体研究纪要");
        assertThat(form()).containsText("即声明本人与本办件无利害关系");
        day("会议日期");
        choose("会议", "局务会");
        type("纪要编号", "局务会纪要〔2026〕12号");
        choose("会议是否同意", "同意");
        complete().click();
        assertThat(field("会议决定")).containsText("此项为必填项。");
        write("会议决定", "会议同意认定");
        browser.screenshot("tasklist-minutes");
        submitted();
    }

    private void delivered(Recognition park) {
        claimed(park, "officer2", "userTask_recordDelivery", "登记送达");
        type("签收人", "永嘉县人民政府办公室 李四");
        choose("送达方式", "直接送达");
        browser.screenshot("tasklist-delivery");
        submitted();
    }

    private void decided(Recognition park) {
        claimed(park, "leader", "userTask_decide", "审批决定");
        assertThat(form()).containsText("5800");
        assertThat(form()).containsText("会议同意认定");
        assertThat(form().locator("a", new Locator.LocatorOptions().setHasText("查看拟发文书")))
                .hasCount(1);
        choose("是否批准", "不批准");
        complete().click();
        assertThat(field("意见和理由")).containsText("此项为必填项。");
        choose("是否批准", "批准");
        browser.screenshot("tasklist-decide");
        submitted();
    }

    private void signIn(String role) {
        var page = browser.page();
        page.context().clearCookies();
        page.navigate(address(""));
        page.locator("input[name=username]").fill("wenzhou-" + role);
        page.locator("input[name=password]").fill("wenzhou-" + role);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private void claimed(Recognition park, String role, String element, String step) {
        open(park, role, element, step);
        card().locator(".claim, .meta a", new Locator.LocatorOptions().setHasText("认领"))
                .first()
                .click();
        assertThat(complete()).isEnabled();
    }

    private void open(Recognition park, String role, String element, String step) {
        var task = park.task(role, element).get("id").asText();
        browser.page().navigate("about:blank");
        browser.page().navigate(address("#/?task=" + task));
        assertThat(card().locator("h2.task")).containsText(step + " · " + PARK);
        assertThat(form()).containsText(park.caseNumber());
    }

    /** The step is done: nothing is open any more. */
    private void submitted() {
        complete().click();
        assertThat(card()).hasCount(0);
    }

    private void choose(String question, String answer) {
        field(question)
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private void write(String label, String text) {
        var area = field(label).locator("textarea");
        // what is typed reaches the form after a moment: who is faster than a person loses it
        for (var attempt = 0; attempt < 5 && !area.inputValue().equals(text); attempt++) {
            browser.page().waitForTimeout(600);
            area.fill(text);
            browser.page().waitForTimeout(400);
        }
    }

    private void type(String label, String text) {
        var input = field(label).locator("input");
        for (var attempt = 0; attempt < 5 && !input.inputValue().equals(text); attempt++) {
            browser.page().waitForTimeout(600);
            input.fill(text);
            browser.page().waitForTimeout(400);
        }
    }

    /** The day on which the test stands. */
    private void day(String label) {
        var today = LocalDate.now(clock);
        var input = form().locator(".fjs-form-field-datetime", new Locator.LocatorOptions().setHasText(label))
                .locator("input.fjs-input");
        input.click();
        browser.page()
                .keyboard()
                .type("%d/%02d/%02d".formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth()));
        browser.page().keyboard().press("Enter");
    }

    private void pick(String person) {
        var members = field("考察组成员");
        members.locator("input").click();
        members.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(person))
                .click();
    }

    /** The innermost field that bears the label. */
    private Locator field(String label) {
        return form().locator(
                        ".fjs-form-field:not(.fjs-form-field-group)",
                        new Locator.LocatorOptions().setHas(label(label)));
    }

    private Locator label(String text) {
        return browser.page()
                .locator(
                        ".fjs-form-field-label",
                        new Page.LocatorOptions()
                                .setHasText(java.util.regex.Pattern.compile("^\\s*" + text + "\\*?\\s*$")));
    }

    private Locator complete() {
        return browser.page().locator(".task-details button[ng-click='complete()']");
    }

    private Locator form() {
        return browser.page().locator(".task-details .fjs-container");
    }

    private Locator card() {
        return browser.page().locator(".task-card");
    }

    private String address(String place) {
        return "http://localhost:" + port + "/camunda/app/tasklist/default/" + place;
    }
}
