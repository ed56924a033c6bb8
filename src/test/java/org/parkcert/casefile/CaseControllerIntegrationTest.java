package org.parkcert.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.parkcert.testing.PageToken.pageToken;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Actor;
import org.parkcert.identity.SignedInUser;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
@DisplayName("办件查阅")
class CaseControllerIntegrationTest {

    private static final Actor OFFICER = new Actor("case-officer", "王五", "wenzhou", Set.of("officers"));
    private static final Actor APPLICANT = new Actor("case-locality", "赵六", "wenzhou", Set.of("locality-330304"));
    private static final Actor OTHER_LOCALITY = new Actor("other-locality", "钱七", "wenzhou", Set.of("locality-330305"));
    private static final Actor FOREIGNER = new Actor("other-officer", "孙八", "sichuan", Set.of("officers"));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private DecisionRecords decisionRecords;

    private CaseNumber caseNumber = CaseNumber.of("TC-2031-0001");

    @BeforeEach
    void opened(@Autowired OpenedCases opened) {
        caseNumber = opened.inWenzhou("330304");
    }

    private static RequestPostProcessor as(Actor actor) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(new SignedInUser(actor), null, List.of()));
    }

    private String path(String rest) {
        return "/api/v1/cases/" + caseNumber + rest;
    }

    @Test
    @DisplayName("经办人和申报单位看到办件的状态、规则和期限")
    void peopleOfTheCase() throws Exception {
        for (var actor : List.of(OFFICER, APPLICANT)) {
            mvc.perform(get(path("")).with(as(actor)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.caseNumber").value(caseNumber.value()))
                    .andExpect(jsonPath("$.status").value("open"))
                    .andExpect(jsonPath("$.regime").value("2022"))
                    .andExpect(jsonPath("$.localityName").value("瓯海区"))
                    .andExpect(jsonPath("$.pinnedRules[?(@.decisionKey == 'wenzhou-recognition-thresholds')]")
                            .isNotEmpty())
                    .andExpect(jsonPath("$.deadlines[0].dueOn").isNotEmpty());
        }
    }

    @Test
    @DisplayName("别的主管部门、别的县（市、区）一律查无此件")
    void othersDoNotKnowIt() throws Exception {
        for (var actor : List.of(FOREIGNER, OTHER_LOCALITY)) {
            for (var rest : List.of("", "/timeline", "/evaluations", "/documents", "/documents/1")) {
                mvc.perform(get(path(rest)).with(as(actor)))
                        .andExpect(status().isNotFound())
                        .andExpect(jsonPath("$.code").value("case.not-found"));
            }
            mvc.perform(withdrawal("另行选址").with(as(actor))).andExpect(status().isNotFound());
        }
    }

    @Test
    @DisplayName("内部文书只有主管部门看得到，申报单位的列表里没有")
    void internalDocumentsStayInside() throws Exception {
        var internal = keep(CaseDocument.Audience.INTERNAL);
        var told = keep(CaseDocument.Audience.APPLICANT);

        mvc.perform(get(path("/documents")).with(as(OFFICER)))
                .andExpect(jsonPath("$[*].title", hasItems("INTERNAL", "APPLICANT")));
        mvc.perform(get(path("/documents")).with(as(APPLICANT)))
                .andExpect(jsonPath("$[*].title", not(hasItem("INTERNAL"))))
                .andExpect(jsonPath("$[?(@.title == 'APPLICANT')].id").value((int) told));
        mvc.perform(get(path("/documents/" + internal)).with(as(APPLICANT))).andExpect(status().isNotFound());
        mvc.perform(get(path("/timeline")).with(as(APPLICANT)))
                .andExpect(jsonPath("$[?(@.title == 'INTERNAL')]").isEmpty());
    }

    private long keep(CaseDocument.Audience audience) {
        return cases.keepDocument(
                caseNumber, new CaseDocument.Draft("acceptance-notice", audience.name(), audience, null, "<p>受理</p>"));
    }

    @Test
    @DisplayName("文书在沙箱中显示，脚本不能执行")
    void documentsAreSandboxed() throws Exception {
        var id = keep(CaseDocument.Audience.APPLICANT);

        mvc.perform(get(path("/documents/" + id)).with(as(APPLICANT)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string("<p>受理</p>"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    @DisplayName("办理经过不透露专家评分，也不向申报单位透露办理意见")
    void timelineKeepsSecrets() throws Exception {
        decide("shared-expert-review#userTask_score", "独立评分", Map.of("score_necessity", "88"));
        decide("shared-acceptance#userTask_checkMaterials", "审查申报材料", Map.of("materialsComment", "齐全"));

        mvc.perform(get(path("/timeline")).with(as(OFFICER)))
                .andExpect(jsonPath("$[?(@.title == '独立评分')]").isNotEmpty())
                .andExpect(jsonPath("$[*].fields.score_necessity").isEmpty())
                .andExpect(jsonPath("$[*].fields.materialsComment").value("齐全"));
        mvc.perform(get(path("/timeline")).with(as(APPLICANT)))
                .andExpect(jsonPath("$[?(@.title == '独立评分')]").isEmpty())
                .andExpect(jsonPath("$[?(@.title == '审查申报材料')]").isNotEmpty())
                .andExpect(jsonPath("$[*].fields.materialsComment").isEmpty());
    }

    private void decide(String element, String name, Map<String, String> fields) {
        decisionRecords.keep(new DecisionRecords.NewDecisionRecord(
                caseNumber, element, name, "task", "case-officer", null, "WZ-10-1", fields, null));
    }

    @Test
    @DisplayName("申报单位撤回一次，第二次已不在可撤回的阶段；经办人不能代为撤回")
    void withdraw() throws Exception {
        mvc.perform(withdrawal("另行选址").with(as(OFFICER))).andExpect(status().isForbidden());
        mvc.perform(withdrawal(" ").with(as(APPLICANT)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));

        mvc.perform(withdrawal("另行选址").with(as(APPLICANT))).andExpect(status().isAccepted());

        mvc.perform(get(path("")).with(as(APPLICANT)))
                .andExpect(jsonPath("$.status").value("withdrawn"))
                .andExpect(jsonPath("$.stage").value("closed"))
                .andExpect(jsonPath("$.reason").value("另行选址"));
        mvc.perform(withdrawal("另行选址").with(as(APPLICANT)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("case.not-at-this-stage"));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder withdrawal(String reason) {
        return post(path("/withdrawal"))
                .with(pageToken())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"" + reason + "\"}");
    }

    @Test
    @DisplayName("办件列表只列本主管部门的，申报单位只看到自己的")
    void list() throws Exception {
        mvc.perform(get("/api/v1/cases?size=1").with(as(OFFICER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].caseNumber").isNotEmpty());
        mvc.perform(get("/api/v1/cases?open=true&size=200").with(as(APPLICANT)))
                .andExpect(jsonPath("$.items[?(@.localityCode != '330304')]").isEmpty())
                .andExpect(jsonPath("$.items[?(@.caseNumber == '" + caseNumber + "')]")
                        .isNotEmpty());
        mvc.perform(get("/api/v1/cases").with(as(OTHER_LOCALITY)))
                .andExpect(jsonPath("$.items[?(@.caseNumber == '" + caseNumber + "')]")
                        .isEmpty());
        mvc.perform(get("/api/v1/cases?size=0").with(as(OFFICER))).andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("卷宗页列出园区、指标和记录，不显示专家评分，申报单位写的标记不起作用")
    void caseFilePage(@Autowired CaseFilePage page) {
        decide("shared-expert-review#userTask_score", "独立评分", Map.of("reviewComment", "不同意建设"));
        cases.verify(caseNumber, new Indicators(Map.of("floorArea", "5500")));

        var text = page.of(caseNumber);

        assertThat(text)
                .contains("### " + caseNumber, "瓯江&lt;产业园&gt;", "| 建筑总面积（平方米） | 6000 | 5500 |", "70", "独立评分")
                .doesNotContain("不同意建设", "<产业园>");
    }
}
