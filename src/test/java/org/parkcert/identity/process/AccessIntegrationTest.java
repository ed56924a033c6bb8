package org.parkcert.identity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkcert.identity.Directory;
import org.parkcert.identity.PublicPaths;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

@IntegrationTest
@DisplayName("访问控制")
class AccessIntegrationTest {

    private static final String PASSWORD = "correct-horse-battery";

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    /** Keeps no cookies. */
    private static final HttpClient STRANGER = HttpClient.newHttpClient();

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void accounts() {
        register("dale-officer", "officers");
        register("dale-auditor", "auditors");
        register("dale-operator", "operators");
        // without any administrator the webapps send everybody to their own (closed) set-up page
        register("dale-administrator", "camunda-admin");
        register("dale-locality", "locality-339902");
    }

    private void register(String userId, String group) {
        if (!directory.exists(userId)) {
            directory.register(new Directory.NewAccount(userId, PASSWORD, "李四", "dale", "测试单位", null, Set.of(group)));
        }
    }

    @Test
    @DisplayName("除公开清单外，未登录者调用任何接口都被拒绝")
    void anonymousReachesThePublicPathsOnly(@Autowired ApplicationContext application) throws Exception {
        var routes = new ArrayList<Routes.Route>();
        routes.addAll(Routes.ofControllers(application));
        routes.addAll(Routes.engineRoutes());
        routes.addAll(Routes.webappRoutes());
        assertThat(routes).hasSizeGreaterThan(500);

        var softly = new SoftAssertions();
        for (var route : routes) {
            if (!isPublic(route.path())) {
                var answer = call(route.method(), route.path(), null, null);
                softly.assertThat(isRefused(answer))
                        .as(route + " answered " + answer.statusCode())
                        .isTrue();
            }
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("申报地账号进不了引擎接口和引擎网页")
    void localitiesHaveNoRightsInTheEngine() throws Exception {
        signIn("dale-locality");

        var softly = new SoftAssertions();
        for (var route : Routes.engineRoutes()) {
            var answer = call(route.method(), route.path(), "dale-locality", null);
            softly.assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
        }
        for (var route : Routes.webappRoutes()) {
            var answer = browse(route.method(), route.path());
            softly.assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
        }
        softly.assertThat(browse("GET", "/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(403);
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/identity/verify",
                "/engine-rest/identity/verify/",
                "/engine-rest/identity/%76erify",
                "/engine-rest/engine/default/identity/verify",
                "/engine-rest/task/x/bpmnError",
                "/engine-rest/task/x/bpmnEscalation"
            })
    @DisplayName("核验他人密码、以错误事件离开任务的接口对任何人关闭")
    void closedInTheEngineInterface(String path) throws Exception {
        assertThat(call("POST", path, null, "{}").statusCode()).isEqualTo(401);
        assertThat(call("POST", path, "dale-officer", "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/engine/engine/default/identity/verify"
            })
    @DisplayName("创建首个管理员的页面和第二个登录口对任何人关闭")
    void closedInTheWebapps(String path) throws Exception {
        assertThat(call("POST", path, null, "{}").statusCode()).isEqualTo(401);
        signIn("dale-officer");
        assertThat(browse("POST", path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${1}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"candidateGroupInExpression\":\"${1}\"}]}]}",
                "{\"\\u0061ssigneeExpressio\\u006e\":\"${1}\"}",
                "{} {\"assigneeExpression\":\"${1}\"}"
            })
    @DisplayName("查询条件中的表达式，不论在哪一层都被拒绝")
    void expressionsInQueriesAreRefused(String body) throws Exception {
        var answer = call("POST", "/engine-rest/task", "dale-officer", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("query.expression-refused");
    }

    @Test
    @DisplayName("网址参数中的表达式被拒绝，普通查询照常")
    void expressionsInParametersAreRefused() throws Exception {
        assertThat(call("GET", "/engine-rest/task?assigneeExpression=x", "dale-officer", null)
                        .body())
                .contains("query.expression-refused");
        assertThat(call("GET", "/engine-rest/task?assignee%45xpression=x", "dale-officer", null)
                        .body())
                .contains("query.expression-refused");
        assertThat(call("POST", "/engine-rest/task", "dale-officer", "{\"unassigned\":true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(call("GET", "/engine-rest/task", "dale-officer", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("引擎接口拒绝过大、不是 JSON 或者表单编码的内容")
    void unreadableBodiesAreRefused() throws Exception {
        var large = "{\"name\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";
        assertThat(call("POST", "/engine-rest/task", "dale-officer", large).statusCode())
                .isEqualTo(413);
        assertThat(call("POST", "/engine-rest/task", "dale-officer", "{\"name\":")
                        .statusCode())
                .isEqualTo(400);
        var form = request("POST", "/engine-rest/task", "a=b")
                .setHeader("Authorization", basic("dale-officer"))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .build();
        assertThat(browser.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
    }

    @Test
    @DisplayName("浏览器从其他网站带着记住的密码提交，被拒绝")
    void otherSitesCannotUseARememberedPassword() throws Exception {
        for (var header : List.of("Origin: https://elsewhere.example", "Origin: null", "Sec-Fetch-Site: cross-site")) {
            var parts = header.split(": ", 2);
            var forged = request("POST", "/engine-rest/task", "{}")
                    .setHeader("Authorization", basic("dale-officer"))
                    .setHeader(parts[0], parts[1])
                    .build();
            assertThat(browser.send(forged, BodyHandlers.ofString()).body()).contains("auth.cross-site");
        }
    }

    @Test
    @DisplayName("会话中的修改必须带校验令牌，随调用携带密码的不必")
    void changesInASessionNeedAToken() throws Exception {
        signIn("dale-officer");
        var unknown = "/api/v1/unknown";

        assertThat(browse("GET", unknown).statusCode()).isEqualTo(404);
        assertThat(browse("POST", unknown).statusCode()).isEqualTo(403);
        assertThat(call("POST", unknown, "dale-officer", "{}").statusCode()).isEqualTo(404);

        var token = cookie("PARKCERT-CSRF");
        var withToken = request("POST", unknown, "{}")
                .setHeader("X-PARKCERT-CSRF", token)
                .build();
        assertThat(browser.send(withToken, BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("任务办理网页使用同一次登录；在网页退出即退出平台")
    void webappsShareTheLogin() throws Exception {
        assertThat(browse("GET", "/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        signIn("dale-officer");

        assertThat(browse("GET", "/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browse("GET", "/camunda/api/admin/auth/user/default").body()).contains("dale-officer", "tasklist");
        assertThat(browse("GET", "/camunda/api/engine/engine/default/task/count")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browse("GET", "/api/v1/me").statusCode()).isEqualTo(200);

        var signOut = request("POST", "/camunda/api/admin/auth/user/default/logout", "")
                .setHeader("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .build();
        assertThat(browser.send(signOut, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        assertThat(browse("GET", "/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("经办人看到三个公用筛选器，审计人员不能办理，运维人员不能改动办件")
    void fewGrantsSuffice() throws Exception {
        assertThat(call("GET", "/engine-rest/filter", "dale-officer", null).body())
                .contains("我的待办", "待认领", "全部");
        assertThat(call("GET", "/engine-rest/filter", "dale-operator", null).body())
                .contains("我的待办")
                .doesNotContain("全部");
        assertThat(call("POST", "/engine-rest/message", "dale-operator", "{\"messageName\":\"application.withdrawn\"}")
                        .statusCode())
                .isNotEqualTo(204);
        assertThat(call("POST", "/engine-rest/task/create", "dale-officer", "{\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(call("GET", "/engine-rest/user", "dale-officer", null).body())
                .contains("dale-officer")
                .doesNotContain("dale-auditor");
    }

    @Test
    @DisplayName("公用筛选器按登录者求值，可以执行")
    void sharedFiltersRun() throws Exception {
        var filters = call("GET", "/engine-rest/filter", "dale-officer", null).body();
        var ids = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(filters)
                .results()
                .toList();
        assertThat(ids).hasSizeGreaterThanOrEqualTo(3);

        for (var id : ids) {
            var list = call("GET", "/engine-rest/filter/" + id.group(1) + "/list", "dale-officer", null);
            assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("多人同时打开任务列表，每个页面的随机数都与其安全策略一致，不会空白")
    void pagesOpenedAtOnceRunTheirScripts() throws Exception {
        signIn("dale-officer");
        var people = Executors.newFixedThreadPool(4);

        var pages = people.invokeAll(Collections.<Callable<HttpResponse<String>>>nCopies(
                80, () -> browse("GET", "/camunda/app/tasklist/default/")));

        for (var opened : pages) {
            var page = opened.get();
            var nonce = NONCE.matcher(
                    page.headers().firstValue("Content-Security-Policy").orElse(""));
            assertThat(nonce.find()).isTrue();
            assertThat(page.body()).contains("</html>", "nonce=\"" + nonce.group(1) + "\"");
        }
        people.shutdown();
    }

    private static boolean isPublic(String path) {
        return PublicPaths.ALL.stream()
                .anyMatch(pattern ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path)));
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return answer.statusCode() == 401
                || answer.statusCode() == 403
                || (answer.statusCode() == 302
                        && answer.headers().firstValue("Location").orElse("").endsWith("/login"));
    }

    private void signIn(String userId) throws IOException, InterruptedException {
        var page = browse("GET", "/login").body();
        var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var form = request("POST", "/login", "username=" + userId + "&password=" + PASSWORD + "&_csrf=" + token)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .build();
        var answer = browser.send(form, BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
    }

    private String cookie(String name) {
        return ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(cookie -> cookie.getValue())
                        .findFirst()
                        .orElse("");
    }

    private HttpResponse<String> browse(String method, String path) throws IOException, InterruptedException {
        return browser.send(request(method, path, null).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> call(String method, String path, @Nullable String userId, @Nullable String body)
            throws IOException, InterruptedException {
        var request = request(method, path, body);
        if (userId != null) {
            request.setHeader("Authorization", basic(userId));
        }
        return STRANGER.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .setHeader("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private static String basic(String userId) {
        var credentials = (userId + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }
}
