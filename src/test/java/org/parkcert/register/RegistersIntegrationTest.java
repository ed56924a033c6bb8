package org.parkcert.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.RetentionKind;
import org.parkcert.casefile.PersonalDataPurge;
import org.parkcert.identity.Directory;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.recognition.Accounts;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.Statements;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("登记簿")
class RegistersIntegrationTest {

    private static final List<String> DISTRICTS = List.of("500103", "500101", "500114");

    @LocalServerPort
    private int port;

    @Autowired
    private Parks parks;

    @Autowired
    private Statements statements;

    private Park park = new Park("", "", "", null, "", "", "", "", null, Park.State.PLANNED, null);

    @BeforeEach
    void aPark(@Autowired Directory directory, @Autowired TestClock clock) {
        Accounts.register(directory, "chongqing", DISTRICTS);
        Accounts.register(directory, "sichuan", List.of("510100", "511100"));
        Accounts.register(directory, "jilin-city", List.of("220202", "220221", "220281"));
        clock.moveTo("2026-06-01T09:00");
        park = parks.register(new Parks.NewPark(
                "chongqing", "500103", "渝中登记园区" + System.nanoTime(), "解放碑1号", "运营公司", "李四 13800000000"));
    }

    private Caller as(String account) {
        return Caller.as(port, account);
    }

    private static Map<String, Object> entry(Map<String, ?> values, Map<String, ?> more) {
        var form = new HashMap<String, Object>(more);
        form.put("values", values);
        return form;
    }

    private String entered(String account, String register, Map<String, ?> values, Map<String, ?> more) {
        return as(account)
                .post("/api/v1/registers/" + register + "/entries", entry(values, more))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private JsonNode entries(String account, String register, String query) {
        return as(account)
                .get("/api/v1/registers/" + register + "/entries?size=200" + query)
                .expect(200)
                .json()
                .path("items");
    }

    @Test
    @DisplayName("CQB-13：区县登记每年的配套资金，修改后两个版本都在，金额、年度和理由一样不少")
    void matchingFund() {
        var id = entered(
                "chongqing-locality1",
                "matching-fund",
                Map.of("amount", "150", "source", "区级财政"),
                Map.of("parkId", park.id(), "year", "2026", "validFrom", "2026-01-01"));

        as("chongqing-officer")
                .put(
                        "/api/v1/registers/matching-fund/entries/" + id,
                        entry(
                                Map.of("amount", "180", "source", "区级财政"),
                                Map.of(
                                        "year",
                                        "2026",
                                        "validFrom",
                                        "2026-01-01",
                                        "validUntil",
                                        "2026-12-31",
                                        "reason",
                                        "年中追加",
                                        "version",
                                        1)))
                .expect(204);

        var now = entries("chongqing-officer", "matching-fund", "&parkId=" + park.id());
        assertThat(now).hasSize(1);
        assertThat(now.get(0).path("values").path("amount").asText()).isEqualTo("180");
        assertThat(now.get(0).path("parkName").asText()).isEqualTo(park.name());
        var versions = as("chongqing-locality1")
                .get("/api/v1/registers/matching-fund/entries/" + id + "/versions")
                .expect(200)
                .json();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).path("reason").asText()).isEqualTo("年中追加");
        assertThat(versions.get(1).path("values").path("amount").asText()).isEqualTo("150");
        assertThat(versions.get(1).path("recordedBy").asText()).isEqualTo("chongqing-locality1");
    }

    @Test
    @DisplayName("CQB-15、CQB-17：统筹协调机构、运营主体、管理团队和专职人员登记后出现在园区档案中，注明第几条")
    void bodiesAndStaffStandOnTheParksRecord() {
        entered("chongqing-locality1", "coordinating-body", Map.of("body", "渝中区人社局"), Map.of("parkId", park.id()));
        entered("chongqing-locality1", "operating-body", Map.of("body", "渝中运营公司"), Map.of("parkId", park.id()));
        entered(
                "chongqing-officer",
                "management-team",
                Map.of("staffName", "王五", "post", "招商", "role", "专职人员"),
                Map.of("parkId", park.id()));

        var sections = as("chongqing-officer")
                .get("/api/v1/parks/" + park.id() + "/record")
                .expect(200)
                .json()
                .path("sections");

        assertThat(section(sections, "园区统筹协调机构").path("article").asText()).isEqualTo("第十五条");
        assertThat(section(sections, "园区统筹协调机构").path("lines").toString()).contains("渝中区人社局");
        assertThat(section(sections, "园区运营主体").path("article").asText()).isEqualTo("第十七条");
        assertThat(section(sections, "园区运营主体").path("lines").toString()).contains("渝中运营公司");
        assertThat(section(sections, "管理团队和专职人员").path("lines").toString()).contains("王五", "专职人员");
    }

    private static JsonNode section(JsonNode sections, String title) {
        return StreamSupport.stream(sections.spliterator(), false)
                .filter(one -> one.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("CQB-18、CQB-19：联盟的成员、会议、轮值和纪要，领导小组成员和当年指标，由经办人登记，区县看不到也登记不了")
    void allianceAndLeadingGroup() {
        entered("chongqing-officer", "alliance-members", Map.of("member", park.name(), "turn", "1"), Map.of());
        entered(
                "chongqing-officer",
                "alliance-meetings",
                Map.of(
                        "heldOn", "2026-05-20",
                        "host", park.name(),
                        "attendees", "十家园区",
                        "minutes", "议定轮值办法"),
                Map.of("year", "2026"));
        entered(
                "chongqing-officer",
                "leading-group",
                Map.of("memberName", "赵六", "unit", "分管领导", "role", "组长"),
                Map.of());
        entered(
                "chongqing-officer",
                "indicator-set",
                Map.of("indicator", "产业集聚", "weight", "30"),
                Map.of("year", "2026"));

        assertThat(entries("chongqing-officer", "alliance-members", "").toString())
                .contains(park.name());
        assertThat(entries("chongqing-auditor", "leading-group", "").toString()).contains("组长");
        as("chongqing-locality1")
                .get("/api/v1/registers/alliance-members/entries")
                .expect(404);
        as("chongqing-locality1")
                .post("/api/v1/registers/leading-group/entries", entry(Map.of(), Map.of()))
                .expect(404);
        as("chongqing-leader")
                .post("/api/v1/registers/leading-group/entries", entry(Map.of(), Map.of()))
                .expect(403);
    }

    @Test
    @DisplayName("SC-4：责任部门、统筹协调机构和专兼职人员由市（州）登记；JL-6-2：年度目标和运营制度")
    void otherAuthorities() {
        var chengdu = parks.register(
                new Parks.NewPark("sichuan", "510100", "成都登记园区" + System.nanoTime(), "地址", "运营公司", "李四"));
        var changyi = parks.register(
                new Parks.NewPark("jilin-city", "220202", "昌邑登记园区" + System.nanoTime(), "地址", "运营公司", "李四"));

        entered(
                "sichuan-locality1",
                "park-bodies",
                Map.of("department", "成都市人社局", "coordinatingBody", "园区办"),
                Map.of("parkId", chengdu.id()));
        entered(
                "sichuan-locality1",
                "park-staff",
                Map.of("staffName", "王五", "post", "协调", "engagement", "兼职"),
                Map.of("parkId", chengdu.id()));
        entered(
                "jilin-city-locality1",
                "annual-goals",
                Map.of("goals", "入驻机构三十家"),
                Map.of("parkId", changyi.id(), "year", "2026"));
        entered(
                "jilin-city-locality1",
                "operating-rules",
                Map.of("title", "入驻管理办法", "content", "入驻、退出的条件"),
                Map.of("parkId", changyi.id()));

        assertThat(entries("sichuan-officer", "park-staff", "&parkId=" + chengdu.id())
                        .toString())
                .contains("兼职");
        assertThat(entries("jilin-city-officer", "operating-rules", "&parkId=" + changyi.id())
                        .toString())
                .contains("入驻管理办法");
        as("sichuan-locality2")
                .post(
                        "/api/v1/registers/park-staff/entries",
                        entry(
                                Map.of("staffName", "王五", "post", "协调", "engagement", "兼职"),
                                Map.of("parkId", chengdu.id())))
                .expect(400);
        as("jilin-city-officer")
                .get("/api/v1/parks/" + chengdu.id() + "/record")
                .expect(404);
        as("sichuan-locality2").get("/api/v1/parks/" + chengdu.id() + "/record").expect(404);
    }

    @Test
    @DisplayName("填错的各处一次指出；修改须写理由；别家的登记项改不了")
    void faults() {
        var refused = as("chongqing-locality1")
                .post(
                        "/api/v1/registers/matching-fund/entries",
                        entry(
                                Map.of("amount", "约一百", "colour", "红"),
                                Map.of("year", "今年", "validFrom", "2026-06-30", "validUntil", "2026-06-29")))
                .expect(400)
                .json()
                .path("errors");

        assertThat(refused)
                .extracting(error -> error.path("field").asText())
                .containsExactlyInAnyOrder(
                        "parkId", "year", "validUntil", "values.amount", "values.source", "values.colour");

        var id = entered(
                "chongqing-locality1",
                "matching-fund",
                Map.of("amount", "1", "source", "区级财政"),
                Map.of("parkId", park.id(), "year", "2026"));
        as("chongqing-locality1")
                .put(
                        "/api/v1/registers/matching-fund/entries/" + id,
                        entry(Map.of("amount", "2", "source", "区级财政"), Map.of("year", "2026")))
                .expect(400);
        as("chongqing-locality2")
                .put(
                        "/api/v1/registers/matching-fund/entries/" + id,
                        entry(Map.of("amount", "2", "source", "区级财政"), Map.of("year", "2026", "reason", "更正")))
                .expect(404);
    }

    private Caller.Answer revised(
            String account, String register, String id, Map<String, ?> values, Map<String, ?> more) {
        return as(account).put("/api/v1/registers/" + register + "/entries/" + id, entry(values, more));
    }

    @Test
    @DisplayName("两人从同一版本修改的，后一人须在最新的版本上重来，前一人的修改不会丢失")
    void nobodysChangeIsLost() {
        var id = entered(
                "chongqing-officer",
                "management-team",
                Map.of("staffName", "王五", "post", "招商", "role", "专职人员"),
                Map.of("parkId", park.id()));
        revised(
                        "chongqing-officer",
                        "management-team",
                        id,
                        Map.of("staffName", "王五", "post", "总经理", "role", "管理团队"),
                        Map.of("reason", "任职", "version", 1))
                .expect(204);

        assertThat(revised(
                                "chongqing-locality1",
                                "management-team",
                                id,
                                Map.of("staffName", "王武", "post", "招商", "role", "专职人员"),
                                Map.of("reason", "更正姓名", "version", 1))
                        .expect(409)
                        .json()
                        .path("code")
                        .asText())
                .isEqualTo("register.changed-meanwhile");
        assertThat(entries("chongqing-officer", "management-team", "&parkId=" + park.id())
                        .get(0)
                        .path("values")
                        .path("post")
                        .asText())
                .isEqualTo("总经理");
    }

    @Test
    @DisplayName("自以后某日起的变更，到那一日才生效，此前仍列原来的；更正年度不改以前版本的年度（CQB-13、CQB-17）")
    void aChangeForALaterDay(@Autowired TestClock clock) {
        var id = entered(
                "chongqing-officer",
                "matching-fund",
                Map.of("amount", "100", "source", "区级财政"),
                Map.of("parkId", park.id(), "year", "2025", "validFrom", "2026-01-01"));
        revised(
                        "chongqing-officer",
                        "matching-fund",
                        id,
                        Map.of("amount", "200", "source", "区级财政"),
                        Map.of("year", "2026", "validFrom", "2026-07-01", "reason", "下半年增加", "version", 1))
                .expect(204);

        assertThat(held("2026-06-30T09:00", clock)).isEqualTo("100");
        assertThat(as("chongqing-officer")
                        .get("/api/v1/parks/" + park.id() + "/record")
                        .expect(200)
                        .json()
                        .path("sections")
                        .toString())
                .contains("100")
                .doesNotContain("200");
        assertThat(held("2026-07-01T09:00", clock)).isEqualTo("200");
        assertThat(as("chongqing-officer")
                        .get("/api/v1/registers/matching-fund/entries/" + id + "/versions")
                        .expect(200)
                        .json())
                .extracting(version -> version.path("year").asText())
                .containsExactly("2026", "2025");
    }

    private String held(String moment, TestClock clock) {
        clock.moveTo(moment);
        var held = entries("chongqing-officer", "matching-fund", "&parkId=" + park.id());
        assertThat(held).hasSize(1);
        return held.get(0).path("values").path("amount").asText();
    }

    @Test
    @DisplayName("登记簿所列人员的姓名，自不再有效之日起满保存期限的清除，岗位等其他内容和仍有效的保留")
    void namesOfStaffAreErased(
            @Autowired PersonalDataPurge purge, @Autowired Authorities authorities, @Autowired TestClock clock) {
        var left = staff("已离任甲", Map.of("validFrom", "2019-01-01", "validUntil", "2021-05-31"));
        var lastDay = staff("已离任乙", Map.of("validFrom", "2019-01-01", "validUntil", "2021-06-01"));
        var stays = staff("在任丙", Map.of("validFrom", "2019-01-01"));
        clock.moveTo("2026-06-01T09:00");

        var due = purge.due(authorities.get("chongqing")).stream()
                .filter(one -> one.kind() == RetentionKind.STAFF)
                .toList();
        assertThat(due)
                .extracting(PersonalDataPurge.Due::subject)
                .contains(left)
                .doesNotContain(lastDay, stays);
        purge.erase(due);

        assertThat(versions(left)).doesNotContain("已离任甲").contains("招商");
        assertThat(versions(lastDay)).contains("已离任乙");
        assertThat(versions(stays)).contains("在任丙");
        assertThat(purge.due(authorities.get("chongqing")))
                .extracting(PersonalDataPurge.Due::subject)
                .doesNotContain(left);
    }

    private String staff(String name, Map<String, ?> more) {
        var all = new HashMap<String, Object>(more);
        all.put("parkId", park.id());
        return entered(
                "chongqing-officer", "management-team", Map.of("staffName", name, "post", "招商", "role", "专职人员"), all);
    }

    private String versions(String id) {
        return as("chongqing-officer")
                .get("/api/v1/registers/management-team/entries/" + id + "/versions")
                .expect(200)
                .text();
    }

    @Test
    @DisplayName("登记再多，登记簿目录、登记项和园区档案的语句数不变")
    void fixedNumberOfStatements() {
        var pages = List.of(
                "/api/v1/registers",
                "/api/v1/registers/management-team/entries?size=200",
                "/api/v1/parks/" + park.id() + "/record");
        var staff = Map.of("staffName", "王五", "post", "招商", "role", "专职人员");
        entered("chongqing-officer", "management-team", staff, Map.of("parkId", park.id()));
        pages.forEach(page -> as("chongqing-officer").get(page).expect(200));
        var few = pages.stream().map(this::cost).toList();
        for (var more = 0; more < 5; more++) {
            entered("chongqing-officer", "management-team", staff, Map.of("parkId", park.id()));
        }

        assertThat(pages.stream().map(this::cost).toList()).isEqualTo(few);
    }

    private long cost(String page) {
        return statements
                .during(() -> as("chongqing-officer").get(page).expect(200))
                .statements();
    }
}
