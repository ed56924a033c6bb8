package org.parkcert.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkcert.filecheck.SampleFiles.docx;
import static org.parkcert.filecheck.SampleFiles.join;
import static org.parkcert.filecheck.SampleFiles.pdf;
import static org.parkcert.filecheck.SampleFiles.picture;
import static org.parkcert.filecheck.SampleFiles.text;
import static org.parkcert.filecheck.SampleFiles.zip;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.audit.AuditTrail;
import org.parkcert.filecheck.SampleFiles;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.recognition.Recognition;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.Caller;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("申报材料：上传、版本、可信等级、下载、预览（接口）")
class MaterialIntegrationTest {

    private static final String YONGJIA = "330324";
    private static final int LIMIT = 20 * 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @Autowired
    private AuditTrail audit;

    private Recognition park;

    @BeforeEach
    void draft(@Autowired Directory directory) {
        Accounts.register(directory, "wenzhou");
        clock.moveTo("2026-09-01T09:00");
        park = new Recognition(port, "wenzhou", runtime, management, clock)
                .drafted("locality1", "永嘉材料查验产业园", YONGJIA, Recognition.specialised());
    }

    @Test
    @DisplayName("网页、SVG、压缩包、带宏的文档、带脚本的 PDF、混合文件、EICAR 都被拒收，各有代码和中文理由")
    void refusesHostileFiles() {
        refused("web-page", text("<html><script>alert(1)</script>"));
        refused("web-page", text("<svg onload='alert(1)'/>"));
        refused("archive", zip(Map.of("a.txt", "a")));
        refused("macros", docx(Map.of("word/vbaProject.bin", "x")));
        refused("active-pdf", pdf("/OpenAction<</S/JavaScript/JS(1)>>", ""));
        refused("mixed-content", join(pdf(), zip(Map.of("a.txt", "a"))));
        refused("wrong-format", SampleFiles.eicar());
        refused("document-type", docx(Map.of("word/styles.xml", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>")));
        assertThat(versions("policies")).hasSize(1);
    }

    @Test
    @DisplayName("0 字节拒收，刚好 20 MB 收下，多一个字节拒收")
    void knowsItsLimits() {
        refused("empty", new byte[0]);
        var largest = Arrays.copyOf(pdf(), LIMIT);
        Arrays.fill(largest, pdf().length, LIMIT, (byte) ' ');
        upload("largest.pdf", largest).expect(201);
        refused("too-large", Arrays.copyOf(largest, LIMIT + 1));
    }

    @Test
    @DisplayName("一件申报最多 50 个文件，含各次版本")
    void countsFiles() {
        for (var count = versions().size(); count < 50; count++) {
            upload("一.pdf", pdf()).expect(201);
        }
        refused("too-many", pdf());
    }

    @Test
    @DisplayName("文件名只作标签：路径、控制字符、改变书写方向的字符都去掉，过长的截短")
    void namesAreLabels() {
        assertThat(upload("../../etc/passwd", pdf())
                        .expect(201)
                        .json()
                        .get("fileName")
                        .asText())
                .isEqualTo("passwd.pdf");
        assertThat(upload("合同\u202efdp.exe", pdf())
                        .expect(201)
                        .json()
                        .get("fileName")
                        .asText())
                .isEqualTo("合同fdp.exe.pdf");
        assertThat(upload("a\u0000b.pdf", pdf()).expect(400).json().get("code").asText())
                .isEqualTo("request.unreadable-upload");
        assertThat(upload("长".repeat(300) + ".pdf", pdf())
                        .expect(201)
                        .json()
                        .get("fileName")
                        .asText())
                .hasSize(120);
        assertThat(upload("%0d%0aSet-Cookie: a=b.pdf", pdf())
                        .expect(201)
                        .json()
                        .get("fileName")
                        .asText())
                .doesNotContain("\r", "\n");
    }

    @Test
    @DisplayName("各版本保留：草稿、补正、已替换看得出来")
    void keepsVersions() {
        upload("政策.pdf", pdf()).expect(201);
        upload("政策.pdf", join(pdf(), text("\n"))).expect(201);
        park.submitted("locality1");
        park.supplementRequested();
        upload("政策.pdf", join(pdf(), text("\n\n"))).expect(201);

        var versions = versions("policies").stream()
                .filter(one -> one.get("fileName").asText().equals("政策.pdf"))
                .toList();
        assertThat(versions).extracting(one -> one.get("replaced").asBoolean()).containsExactly(true, true, false);
        assertThat(versions)
                .extracting(one -> one.get("supplement").asBoolean())
                .containsExactly(false, false, true);
    }

    @Test
    @DisplayName("可信等级：上传即为 C；经办人核定并写明方式，留痕；申报单位不能自定")
    void gradesMaterials() {
        var file = versions().get(0);
        var grade = path(file) + "/grade";
        assertThat(file.get("trustGrade").asText()).isEqualTo("C");
        park.submitted("locality1");

        park.as("locality1").put(grade, Map.of("grade", "A", "basis", "自己看过")).expect(403);
        park.as("expert1").put(grade, Map.of("grade", "A", "basis", "自己看过")).expect(403);
        var faults =
                park.as("officer").put(grade, Map.of("grade", "E")).expect(400).json();
        assertThat(faults.get("errors")).hasSize(2);
        var graded = park.as("officer")
                .put(grade, Map.of("grade", "B", "basis", "与原件核对一致"))
                .expect(200)
                .json();

        assertThat(graded.get("trustGrade").asText()).isEqualTo("B");
        assertThat(graded.get("verifiedBy").asText()).isEqualTo("wenzhou-officer");
        assertThat(graded.get("verifiedHow").asText()).isEqualTo("与原件核对一致");
        assertThat(details("materials.graded")).containsEntry("before", "C").containsEntry("after", "B");
    }

    @Test
    @DisplayName("纸质申报由经办人在窗口核验原件后上传：等级为 B，核验人和时间随之记下")
    void whatAnOfficerUploadsWasSeenAtTheWindow() {
        var started = park.as("officer")
                .post(
                        "/api/v1/applications",
                        Map.of(
                                "authority",
                                "wenzhou",
                                "matter",
                                "recognition",
                                "paper",
                                Map.of("receivedOn", "2026-08-28", "reason", "网络故障"),
                                "park",
                                Map.of(
                                        "name", "永嘉纸质产业园",
                                        "localityCode", YONGJIA,
                                        "address", "示例路1号",
                                        "operator", "运营公司",
                                        "contact", "张三 0577-00000000")))
                .expect(201)
                .json();
        var uploaded = park.as("officer")
                .upload(
                        "/api/v1/applications/" + started.get("id").asText() + "/materials?code=policies",
                        "file",
                        "政策.pdf",
                        pdf())
                .expect(201)
                .json();
        assertThat(uploaded.get("trustGrade").asText()).isEqualTo("B");
        assertThat(uploaded.get("verifiedBy").asText()).isEqualTo("wenzhou-officer");
        assertThat(uploaded.get("verifiedAt").isNull()).isFalse();
    }

    @Test
    @DisplayName("下载只作附件、不许浏览器猜类型，每次留痕；别处的申报单位查无此件")
    void downloadsAreAttachmentsAndRecorded() {
        park.submitted("locality1");
        var file = versions().get(0);

        var answer = park.as("officer").get(path(file)).expect(200);

        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'");
        assertThat(details("materials.downloaded"))
                .containsEntry("material", file.get("id").asText());
        park.as("locality2").get(path(file)).expect(404);
        Caller.anonymous(port).get(path(file)).expect(401);
    }

    @Test
    @DisplayName("预览：页面里没有脚本能运行，逐页为带水印的图片；预览留痕，别处看不到")
    void previewsAreHarmless() {
        var picture = upload("现场.png", picture("png")).expect(201).json();
        var word = upload("说明.docx", docx()).expect(201).json();
        park.submitted("locality1");
        var file = versions().get(0);

        var page = park.as("officer").get(path(file) + "/preview").expect(200);

        assertThat(header(page, "Content-Security-Policy"))
                .contains("sandbox", "default-src 'none'", "img-src 'self'")
                .doesNotContain("allow-scripts");
        assertThat(page.text()).contains("preview/1").doesNotContain("<script");
        assertThat(details("materials.previewed"))
                .containsEntry("material", file.get("id").asText());
        for (var shown : new JsonNode[] {file, picture}) {
            var image = park.as("officer").get(path(shown) + "/preview/1").expect(200);
            assertThat(header(image, "Content-Type")).startsWith("image/png");
            assertThat(header(image, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
        park.as("officer").get(path(file) + "/preview/2").expect(404);
        assertThat(park.as("officer").get(path(word) + "/preview").expect(200).text())
                .contains("不能在线预览");
        park.as("locality2").get(path(file) + "/preview").expect(404);
        park.as("locality2").get(path(file) + "/preview/1").expect(404);
    }

    private Answer upload(String fileName, byte[] content) {
        return park.as("locality1").upload(materials() + "?code=policies", "file", fileName, content);
    }

    private void refused(String code, byte[] content) {
        var faults = upload("材料.pdf", content).expect(400).json().get("errors");
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).get("field").asText()).isEqualTo("file");
        assertThat(faults.get(0).get("code").asText()).isEqualTo(code);
        assertThat(faults.get(0).get("message").asText()).matches(".*[\\u4e00-\\u9fff].*");
    }

    private String materials() {
        return "/api/v1/applications/" + park.applicationId() + "/materials";
    }

    private String path(JsonNode file) {
        return materials() + "/" + file.get("id").asText();
    }

    private List<JsonNode> versions() {
        var all = new ArrayList<JsonNode>();
        park.as("locality1").get(materials()).expect(200).json().forEach(all::add);
        return all;
    }

    private List<JsonNode> versions(String code) {
        return versions().stream()
                .filter(one -> one.get("code").asText().equals(code))
                .toList();
    }

    /** Of the newest row of the action. */
    private Map<String, String> details(String action) {
        return audit.of(CaseNumber.of(park.caseNumber())).stream()
                .filter(entry -> entry.action().equals(action))
                .reduce((first, second) -> second)
                .orElseThrow()
                .details();
    }

    private static String header(Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }
}
