package org.parkcert.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkcert.testing.PageToken.pageToken;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
@DisplayName("登录")
class SignInIntegrationTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Directory directory;

    @BeforeEach
    void accounts() {
        if (!directory.exists("lake-officer")) {
            register("lake-officer", "officers");
            register("lake-locality", "locality-339901");
        }
    }

    private void register(String userId, String group) {
        directory.register(
                new Directory.NewAccount(userId, "correct-horse", "张三", "lake", "湖州市人力资源和社会保障局", null, Set.of(group)));
    }

    @Test
    @DisplayName("凭用户名和密码调用接口，看到的是本人")
    void passwordWithEachCall() throws Exception {
        mvc.perform(get("/api/v1/me").with(httpBasic("lake-officer", "correct-horse")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.userId").value("lake-officer"))
                .andExpect(jsonPath("$.authority").value("lake"))
                .andExpect(jsonPath("$.groups[0]").value("officers"));
    }

    @Test
    @DisplayName("未登录或者密码不正确，答复请先登录")
    void anonymousIsRefused() throws Exception {
        mvc.perform(get("/api/v1/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().exists("WWW-Authenticate"))
                .andExpect(jsonPath("$.code").value("auth.required"));
        mvc.perform(get("/api/v1/me").with(httpBasic("lake-stranger", "wrong")))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("auth.required"));
    }

    @Test
    @DisplayName("在登录页登录后，经办人到任务办理，申报地到门户；同一会话可以调用接口")
    void oneLogin() throws Exception {
        var signedIn = mvc.perform(post("/login")
                        .with(pageToken())
                        .param("username", "lake-officer")
                        .param("password", "correct-horse"))
                .andExpect(redirectedUrl("/camunda/app/tasklist/default/"))
                .andReturn();
        var session = (MockHttpSession) signedIn.getRequest().getSession(false);
        assertThat(session).isNotNull();
        mvc.perform(get("/api/v1/me").session(session)).andExpect(status().isOk());

        mvc.perform(post("/login")
                        .with(pageToken())
                        .param("username", "lake-locality")
                        .param("password", "correct-horse"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName("登录页人人可以打开，用中文，不从其他网站取任何内容")
    void loginPage() throws Exception {
        var page = mvc.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(header().exists("Content-Security-Policy"))
                .andReturn();

        assertThat(page.getResponse().getContentAsString())
                .contains("登录", "_csrf")
                .doesNotContain("https://");
    }
}
