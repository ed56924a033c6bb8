package org.parkcert.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.audit.AuditTrail;
import org.parkcert.casefile.OpenedCases;
import org.parkcert.export.ExportedLists.Sheet;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Directory;
import org.parkcert.park.Parks;
import org.parkcert.recognition.Accounts;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("列表导出为 xlsx")
class ExportIntegrationTest {

    @LocalServerPort
    private int port;

    @BeforeEach
    void accounts(@Autowired Directory directory, @Autowired TestClock clock) {
        Accounts.register(directory, "wenzhou");
        Accounts.register(directory, "probe");
        Accounts.register(directory, "chongqing", List.of("500103", "500101", "500114"));
        clock.moveTo("2026-09-01T09:00");
    }

    /** All cells, row by row. */
    private List<List<String>> exported(String account, String list) throws IOException {
        var rows = new ArrayList<List<String>>();
        var content = Caller.as(port, account).bytes("/api/v1/exports/" + list);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var formatter = new DataFormatter();
            for (var row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    @DisplayName("办件：各人只导出自己看得到的，事项、规则、所在地写中文名称；导出留痕")
    void casesByRights(@Autowired OpenedCases cases) throws IOException {
        var caseNumber = cases.inWenzhou("330326").value();

        var officers = exported("wenzhou-officer", "cases");
        assertThat(officers.get(0)).startsWith("办件编号", "事项");
        assertThat(officers)
                .filteredOn(row -> row.get(0).equals(caseNumber))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).contains("平阳县", "瓯江<产业园>"));
        assertThat(exported("wenzhou-locality2", "cases"))
                .anyMatch(row -> row.get(0).equals(caseNumber));
        assertThat(exported("wenzhou-locality1", "cases"))
                .noneMatch(row -> row.get(0).equals(caseNumber));
        assertThat(exported("probe-officer", "cases"))
                .noneMatch(row -> row.get(0).equals(caseNumber));
        Caller.anonymous(port).get("/api/v1/exports/cases").expect(401);
        assertThat(Caller.as(port, "wenzhou-auditor")
                        .get("/api/v1/audit?from=2026-09-01&to=2026-09-01&actor=wenzhou-locality1")
                        .expect(200)
                        .text())
                .contains("export.taken");
    }

    @Test
    @DisplayName("登记簿、园区档案、总览、公示、专家、审计：有权的导出，无权的拒绝，没有的列表说没有")
    void otherLists(@Autowired Parks parks) throws IOException {
        var park = parks.register(
                new Parks.NewPark("chongqing", "500103", "=导出园区" + System.nanoTime(), "地址", "运营公司", "李四"));
        Caller.as(port, "chongqing-officer")
                .post(
                        "/api/v1/registers/matching-fund/entries",
                        Map.of(
                                "parkId",
                                park.id(),
                                "year",
                                "2026",
                                "values",
                                Map.of("amount", "150.5", "source", "@财政")))
                .expect(201);

        assertThat(exported("chongqing-locality1", "register-matching-fund"))
                .filteredOn(row -> row.get(0).equals("'" + park.name()))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).contains("2026", "150.5", "'@财政"));
        assertThat(exported("chongqing-locality2", "register-matching-fund"))
                .noneMatch(row -> row.get(0).contains(park.name()));
        assertThat(exported("chongqing-officer", "park-record?park=" + park.id())
                        .toString())
                .contains("配套资金", "@财政");
        assertThat(exported("chongqing-officer", "dashboard").get(0)).startsWith("主管部门");
        assertThat(exported("wenzhou-officer", "notices").get(0)).startsWith("公示");
        assertThat(exported("wenzhou-officer", "experts").get(0)).startsWith("姓名");
        assertThat(exported("wenzhou-officer", "parks").get(0)).startsWith("园区");
        assertThat(exported("wenzhou-officer", "duties").get(0)).startsWith("任务");
        assertThat(exported("chongqing-officer", "subsidies").get(0)).startsWith("园区");
        assertThat(exported("chongqing-officer", "subsidies?year=1999")).hasSize(1);
        Caller.as(port, "chongqing-officer")
                .get("/api/v1/exports/subsidies?year=今年")
                .expect(400);
        assertThat(exported("chongqing-officer", "evaluations").get(0)).startsWith("批次");
        assertThat(exported("chongqing-locality1", "evaluation-results?year=2023")
                        .get(0))
                .containsExactly("批次", "年度", "园区", "等次", "通报");
        Caller.as(port, "chongqing-officer")
                .get("/api/v1/exports/evaluations?year=x")
                .expect(400);
        assertThat(exported("chongqing-officer", "rounds").get(0)).startsWith("批次", "事项");
        Caller.as(port, "chongqing-locality1").get("/api/v1/exports/rounds").expect(403);
        Caller.as(port, "chongqing-locality1")
                .get("/api/v1/exports/evaluations")
                .expect(403);
        assertThat(exported("wenzhou-auditor", "audit?from=2026-09-01&to=2026-09-01")
                        .get(0))
                .startsWith("时间");
        Caller.as(port, "wenzhou-officer")
                .get("/api/v1/exports/audit?from=2026-09-01&to=2026-09-01")
                .expect(403);
        Caller.as(port, "wenzhou-officer")
                .get("/api/v1/exports/park-record?park=" + park.id())
                .expect(404);
        Caller.as(port, "wenzhou-officer").get("/api/v1/exports/nothing").expect(404);
    }

    @Test
    @DisplayName("草稿：所在地导出自己还没有提交的，经办人导出待登记的纸质申报；异议：经办、审批、监督人员导出，不含异议人；未送达事项：运维人员导出")
    void draftsObjectionsAndOutbox(@Autowired Parks parks) throws IOException {
        var park = parks.register(
                new Parks.NewPark("wenzhou", "330326", "草稿导出产业园" + System.nanoTime(), "地址", "运营公司", "李四"));
        Caller.as(port, "wenzhou-locality2")
                .post(
                        "/api/v1/applications",
                        Map.of("authority", "wenzhou", "matter", "recognition", "parkId", park.id()))
                .expect(201);

        assertThat(exported("wenzhou-locality2", "drafts"))
                .filteredOn(row -> row.get(0).equals(park.name()))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).contains("市级人力资源服务产业园认定", "平阳县", "草稿"));
        assertThat(exported("wenzhou-locality1", "drafts"))
                .noneMatch(row -> row.get(0).equals(park.name()));
        assertThat(exported("wenzhou-officer", "drafts"))
                .noneMatch(row -> row.get(0).equals(park.name()));
        for (var role : List.of("officer", "leader", "auditor")) {
            assertThat(exported("wenzhou-" + role, "objections").get(0))
                    .contains("异议内容", "核查情况")
                    .doesNotContain("姓名", "联系方式", "回执");
        }
        for (var role : List.of("locality1", "expert1")) {
            Caller.as(port, "wenzhou-" + role).get("/api/v1/exports/objections").expect(403);
        }
        assertThat(exported("wenzhou-operator", "outbox").get(0)).startsWith("消息", "途径");
        Caller.as(port, "wenzhou-officer").get("/api/v1/exports/outbox").expect(403);
    }

    @Test
    @DisplayName("行数超过上限的不导出，说明有多少行、怎么办；恰好到上限的导出")
    void limit(@Autowired AuditTrail audit) {
        var lists = new ExportedLists() {
            @Override
            public Optional<Sheet> open(String list, Map<String, String> filters) {
                return Optional.of(new Sheet("清单", List.of("序号"), Long.parseLong(list), (offset, limit) -> List.of()));
            }
        };
        var somebody = new CurrentUser() {
            @Override
            public Optional<Actor> find() {
                return Optional.of(Actor.SYSTEM);
            }

            @Override
            public Actor require() {
                return Actor.SYSTEM;
            }
        };
        var exports = new Exports(List.of(lists), somebody, audit, 100);

        assertThatThrownBy(() -> exports.open("101", Map.of()))
                .isInstanceOf(ExportRefused.class)
                .hasMessageContaining("共 101 行")
                .hasMessageContaining("请缩小范围");
        assertThat(exports.open("100", Map.of()).total()).isEqualTo(100);
    }
}
