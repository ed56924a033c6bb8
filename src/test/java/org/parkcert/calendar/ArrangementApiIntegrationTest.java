package org.parkcert.calendar;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.parkcert.testing.PageToken.pageToken;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkcert.identity.Actor;
import org.parkcert.identity.SignedInUser;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
@DisplayName("录入放假安排（接口）")
class ArrangementApiIntegrationTest {

    private static final String ARRANGEMENT_2093 =
            """
            {"source": "国办发明电〔2092〕1号",
             "holidays": [{"occasion": "元旦", "from": "2093-01-01", "to": "2093-01-03"},
                          {"occasion": "劳动节", "from": "2093-05-01", "to": "2093-05-05"},
                          {"occasion": "国庆节", "from": "2093-10-01", "to": "2093-10-08"}],
             "makeUpDays": [{"occasion": "国庆节", "on": "2093-10-10"}]}
            """;

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"procedure-admins", "operators"})
    @DisplayName("流程管理员和运维人员录入后，期限按录入的安排计算")
    void administratorsEnter(String group) throws Exception {
        enter("2093", ARRANGEMENT_2093, memberOf(group))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.days.length()").value(3 + 5 + 8 + 1));

        mvc.perform(get("/api/v1/calendar/2093").with(memberOf("officers")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.source").value("国办发明电〔2092〕1号"));
        mvc.perform(get("/api/v1/public/deadlines?publishedOn=2093-09-30&days=2&kind=working-days"))
                .andExpect(jsonPath("$.endsOn").value("2093-10-10"))
                .andExpect(jsonPath("$.provisional").value(false));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"officers", "leaders", "locality-330302"})
    @DisplayName("其他人员不能录入")
    void othersMayNot(String group) throws Exception {
        enter("2092", ARRANGEMENT_2093, memberOf(group)).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/calendar/2092").with(memberOf(group))).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("未登录不能录入")
    void anonymousMayNot() throws Exception {
        enter("2092", ARRANGEMENT_2093, pageToken()).andExpect(status().isUnauthorized());
    }

    @Test
    @DisplayName("错误一次说全，指明位置")
    void tellsEveryFaultAtOnce() throws Exception {
        enter(
                        "2092",
                        """
                        {"holidays": [null, {"occasion": "元旦", "from": "1月1日"}],
                         "makeUpDays": [{"on": "2092-10-08"}]}
                        """,
                        memberOf("operators"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder(
                                "source",
                                "holidays[0]",
                                "holidays[1].from",
                                "holidays[1].to",
                                "holidays",
                                "makeUpDays[0].occasion",
                                "makeUpDays[0].on")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1999", "2101", "-1", "next"})
    @DisplayName("年度不在范围内的拒绝")
    void refusesYear(String year) throws Exception {
        enter(year, ARRANGEMENT_2093, memberOf("operators")).andExpect(status().isBadRequest());
    }

    private ResultActions enter(String year, String body, RequestPostProcessor who) throws Exception {
        return mvc.perform(put("/api/v1/calendar/" + year)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(pageToken())
                .with(who));
    }

    private static RequestPostProcessor memberOf(String group) {
        var actor = new Actor("calendar-" + group, "张三", "lake", Set.of(group));
        return authentication(new TestingAuthenticationToken(new SignedInUser(actor), "", group));
    }
}
