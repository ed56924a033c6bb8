package org.parkcert.calendar;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IntegrationTest
@DisplayName("期限计算器（接口）")
class DeadlineIntegrationTest {

    @Autowired
    private MockMvc mvc;

    @Test
    @DisplayName("公示5个工作日跨国庆节")
    void answersForWorkingDays() throws Exception {
        ask("2026-09-28", "5", "working-days")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(4))
                .andExpect(jsonPath("$.endsOn").value("2026-10-10"))
                .andExpect(jsonPath("$.endsAt").value("2026-10-11T00:00:00+08:00"))
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.explanation").value(containsString("国庆节")));
    }

    @Test
    @DisplayName("公示7日，末日放假，顺延")
    void answersForCalendarDays() throws Exception {
        ask("2026-09-24", "7", "calendar-days")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.endsOn").value("2026-10-08"));
    }

    @Test
    @DisplayName("所有参数的错误一次说全")
    void tellsEveryFaultAtOnce() throws Exception {
        ask("2026-02-30", "0", "days")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("input.invalid"))
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("publishedOn", "days", "kind")));
        mvc.perform(get("/api/v1/public/deadlines"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].code").value(containsInAnyOrder("required", "required", "required")));
    }

    @ParameterizedTest(name = "{0}，{1}，{2}：{4}")
    @CsvSource({
        "1999-12-31, 1,          working-days,  publishedOn, out-of-range",
        "2101-01-01, 1,          working-days,  publishedOn, out-of-range",
        "2026/09/28, 1,          working-days,  publishedOn, not-a-date",
        "+12026-09-28, 1,        working-days,  publishedOn, out-of-range",
        "2026-09-28, 0,          calendar-days, days,        out-of-range",
        "2026-09-28, -5,         calendar-days, days,        out-of-range",
        "2026-09-28, 3651,       calendar-days, days,        out-of-range",
        "2026-09-28, 99999999999999999999, calendar-days, days, out-of-range",
        "2026-09-28, 5.0,        calendar-days, days,        not-a-number",
        "2026-09-28, 五,         calendar-days, days,        not-a-number",
        "2026-09-28, 5,          WORKING_DAYS,  kind,        unknown",
    })
    void refuses(String publishedOn, String days, String kind, String field, String code) throws Exception {
        ask(publishedOn, days, kind)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(1))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].code").value(code))
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }

    @ParameterizedTest(name = "{0}，{1}")
    @CsvSource({"2000-01-01, 1", "2100-12-31, 3650"})
    void acceptsTheLimits(String publishedOn, String days) throws Exception {
        ask(publishedOn, days, "working-days")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.provisional").value(true));
    }

    private ResultActions ask(String publishedOn, String days, String kind) throws Exception {
        return mvc.perform(get("/api/v1/public/deadlines")
                .param("publishedOn", publishedOn)
                .param("days", days)
                .param("kind", kind));
    }
}
