package org.parkcert.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.recognition.Recognition;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("留痕的种类：每一种都有一条，写明谁、代表谁、从哪里、前后")
class RecordedKindsIntegrationTest {

    @Autowired
    private RowStream rows;

    @Autowired
    private JdbcTemplate database;

    private String caseNumber = "";
    private String applicationId = "";
    private String bureau = "";

    @BeforeAll
    void oneCase(
            @LocalServerPort int port,
            @Autowired RuntimeService runtime,
            @Autowired ManagementService management,
            @Autowired Directory directory,
            @Autowired IdentityService identity,
            @Autowired Authorities authorities,
            @Autowired TestClock clock) {
        Accounts.register(directory, "probe");
        clock.moveTo("2026-09-01T09:00");
        directory.register(new Directory.NewAccount(
                "recorded-nobody", "a-long-password", "某人", "probe", "某机关", null, Set.of("officers")));
        bureau = authorities
                .get("probe")
                .locality("330324")
                .map(Authority.Locality::bureau)
                .orElseThrow();
        var park = new Recognition(port, "probe", runtime, management, clock)
                .drafted("locality1", "留痕种类产业园", "330324", Recognition.specialised())
                .submitted("locality1");
        caseNumber = park.caseNumber();
        applicationId = park.applicationId();
        park.supplementRequested();
        park.supplemented("locality1");
        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.noticeExpires();
        park.decided(true, "同意认定");
        var materials = "/api/v1/applications/" + applicationId + "/materials";
        var material =
                park.as("officer").get(materials).expect(200).json().get(0).get("id");
        park.as("officer").get(materials + "/" + material.asText()).expect(200);
        Caller.signedIn(port, "probe-officer2");
        Caller.as(port, "recorded-nobody").get("/api/v1/tasks").expect(401);
        identity.createMembership("probe-officer2", "auditors");
        identity.deleteMembership("probe-officer2", "auditors");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            状态变化         | case.stage-reached         | case        | "after":"decision","before":"public-notice"
            办结             | case.closed                | case        | "after":"approved","before":"closed"
            园区的变化       | park.recognised            | park        | "after":"recognised","before":"planned"
            标牌的变化       | plaque.awarded             | park        | "after":"valid","before":""
            人的决定         | case.task-completed        | case        | "element":"shared-decision#userTask_decide"
            核对             | case.evaluated             | case        | "subject":
            文书             | case.document-kept         | case        | "sha256":
            发文             | decision.issued            | case        | "outcome":"approved"
            下载申报材料     | materials.downloaded       | application | "sha256":
            登录             | identity.signed-in         | officer     | {}
            登录失败         | identity.sign-in-refused   | nobody      | {}
            权限变动：给予   | identity.membership-create | officer     | "after":"present","before":"","group":"auditors"
            权限变动：收回   | identity.membership-delete | officer     | "after":"","before":"present","group":"auditors"
            部署             | bundle.deployed            | any         | "sm3
            """)
    @DisplayName("每种都留痕")
    void eachKind(String kind, String action, String about, String said) {
        assertThat(recorded(action, about(about)))
                .as(kind)
                .anySatisfy(row -> assertThat(row.details()).contains(said))
                .allSatisfy(row -> assertThat(row.actor()).isNotBlank())
                .allSatisfy(row -> assertThat(row.origin()).isNotBlank())
                .allSatisfy(row -> assertThat(row.isIntact()).isTrue());
    }

    @Test
    @DisplayName("所在地办理的，办理记录和留痕都写明代表本地人社部门；主管部门的人不代表别人")
    void onBehalfOfTheLocality() {
        var decisions = database.queryForList(
                "SELECT actor, on_behalf_of FROM casefile_decision_record WHERE case_number = ?", caseNumber);

        assertThat(decisions)
                .filteredOn(decision -> "probe-locality1".equals(decision.get("actor")))
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.get("on_behalf_of")).isEqualTo(bureau));
        assertThat(decisions)
                .filteredOn(decision -> "probe-officer".equals(decision.get("actor")))
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.get("on_behalf_of")).isNull());
        assertThat(recorded("case.opened", row -> caseNumber.equals(row.caseNumber())))
                .singleElement()
                .satisfies(row -> assertThat(row.actor()).isEqualTo("probe-locality1"))
                .satisfies(row -> assertThat(row.onBehalfOf()).isEqualTo(bureau));
        assertThat(recorded("case.task-completed", row -> caseNumber.equals(row.caseNumber())))
                .filteredOn(row -> row.actor().equals("probe-locality1"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.onBehalfOf()).isEqualTo(bureau));
    }

    private Predicate<ChainedRow> about(String about) {
        return switch (about) {
            case "case" -> row -> caseNumber.equals(row.caseNumber());
            case "application" -> row -> row.objectReference().equals(applicationId);
            case "park" -> {
                var park = database.queryForList(
                                "SELECT park_id FROM casefile_case WHERE case_number = ?", String.class, caseNumber)
                        .get(0);
                yield row -> row.objectReference().equals(park);
            }
            case "officer" -> row -> row.objectReference().equals("probe-officer2");
            case "nobody" -> row -> row.objectReference().equals("recorded-nobody");
            default -> row -> true;
        };
    }

    private List<ChainedRow> recorded(String action, Predicate<ChainedRow> wanted) {
        var found = new ArrayList<ChainedRow>();
        rows.ofActions(Set.of(action), row -> {
            if (wanted.test(row)) {
                found.add(row);
            }
        });
        return found;
    }
}
