package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.process.Routes;
import org.parkcert.testing.Caller;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("别的主管部门的人，看不到也动不了本单位的办件")
class ForeignTenantIntegrationTest extends TwoAuthorities {

    private static final List<String> EVERYBODY = List.of(
            "officer", "leader", "inspector1", "expert1", "designer", "auditor", "operator", "locality1", "inspector4");

    @Test
    @DisplayName("办件、文书、核对记录、申报、材料：接口答复不存在")
    void oursAreHidden() {
        var park = accepted("永嘉他人不可见产业园一");
        var one = "/api/v1/cases/" + park.caseNumber();
        var application = "/api/v1/applications/" + park.applicationId();
        var document = one + "/documents/" + firstId(park, one + "/documents");
        var material = application + "/materials/" + firstId(park, application + "/materials");

        var answers = new SoftAssertions();
        for (var stranger : EVERYBODY) {
            var caller = of("probe").as(stranger);
            for (var path : List.of(
                    one,
                    one + "/timeline",
                    one + "/documents",
                    document,
                    one + "/evaluations",
                    one + "/decision-draft",
                    one + "/decision-draft.pdf",
                    one + "/interests",
                    one + "/experts",
                    one + "/draw",
                    application,
                    application + "/materials",
                    material)) {
                answers.assertThat(caller.get(path).status())
                        .as("%s reads %s", stranger, path)
                        .isIn(403, 404);
            }
            answers.assertThat(caller.post(one + "/withdrawal", Map.of("reason", "撤回"))
                            .status())
                    .as("%s withdraws", stranger)
                    .isIn(403, 404);
            for (var act : List.of("/interests", "/statement", "/receipt")) {
                answers.assertThat(caller.post(one + act, Map.of("reason", "无关", "content", "无关"))
                                .status())
                        .as("%s posts to %s", stranger, act)
                        .isIn(403, 404);
            }
            answers.assertThat(caller.put(application + "/indicators", Recognition.specialised())
                            .status())
                    .as("%s edits", stranger)
                    .isIn(403, 404);
            for (var list : List.of("/api/v1/cases", "/api/v1/tasks", "/api/v1/applications", "/api/v1/bundles")) {
                answers.assertThat(caller.get(list).text())
                        .as("%s lists %s", stranger, list)
                        .doesNotContain(park.caseNumber(), park.applicationId(), "wenzhou-recognition");
            }
        }
        answers.assertAll();
        assertThat(park.runs()).isTrue();
    }

    @Test
    @DisplayName("任务、流程、部署：引擎接口和引擎网页都不透露、不改动")
    void theEngineTellsNothing(@Autowired RepositoryService repository) {
        var park = accepted("永嘉他人不可见产业园二");
        var task = park.task("officer", "userTask_nameTeam").get("id").asText();
        var secrets = new ArrayList<>(List.of(park.caseNumber(), task));
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(park.caseNumber())
                .list()
                .forEach(instance -> secrets.add(instance.getId()));
        var deployment = repository
                .createDeploymentQuery()
                .tenantIdIn("wenzhou")
                .list()
                .get(0)
                .getId();
        secrets.add(deployment);
        var ids = List.copyOf(secrets.subList(1, secrets.size()));

        var leaks = new SoftAssertions();
        for (var stranger : List.of("officer", "expert1", "designer", "auditor", "operator")) {
            var withPassword = of("probe").as(stranger);
            var signedIn = Caller.signedIn(port, "probe-" + stranger);
            Routes.engineRoutes().forEach(route -> reads(leaks, withPassword, stranger, route, ids, secrets));
            Routes.webappRoutes().forEach(route -> reads(leaks, signedIn, stranger, route, ids, secrets));
            for (var act : List.of(
                    "/task/" + task + "/claim",
                    "/task/" + task + "/complete",
                    "/task/" + task + "/submit-form",
                    "/task/" + task + "/assignee",
                    "/task/" + task + "/delegate",
                    "/process-instance/" + ids.get(1) + "/variables")) {
                leaks.assertThat(withPassword
                                .post("/engine-rest" + act, Map.of("userId", "probe-" + stranger))
                                .status())
                        .as("%s posts to %s", stranger, act)
                        .isGreaterThanOrEqualTo(400);
            }
            leaks.assertThat(withPassword
                            .delete("/engine-rest/process-instance/" + ids.get(1))
                            .status())
                    .isGreaterThanOrEqualTo(400);
            leaks.assertThat(withPassword
                            .delete("/engine-rest/deployment/" + deployment)
                            .status())
                    .isGreaterThanOrEqualTo(400);
        }
        leaks.assertAll();
        assertThat(park.task("officer", "userTask_nameTeam").path("assignee").isNull())
                .isTrue();
        park.inspected();
    }

    private Recognition accepted(String parkName) {
        var park = of("wenzhou")
                .drafted("locality1", parkName, YONGJIA, Recognition.specialised())
                .submitted("locality1");
        park.accepted();
        return park;
    }

    private static String firstId(Recognition park, String list) {
        return park.as("locality1")
                .get(list)
                .expect(200)
                .json()
                .findValuesAsText("id")
                .get(0);
    }

    private static void reads(
            SoftAssertions leaks,
            Caller caller,
            String stranger,
            Routes.Route route,
            List<String> ids,
            List<String> secrets) {
        if (!route.method().equals("GET") || route.path().startsWith("/engine-rest/engine/")) {
            return;
        }
        var path = route.path()
                .replace("/engine/engine/x/", "/engine/engine/default/")
                .replaceFirst("(/plugin/[a-z]+)/x/", "$1/default/");
        if (path.contains("/x")) {
            for (var id : ids) {
                var filled = path.replaceAll("/x(?=/|$)", "/" + id);
                var answer = caller.get(filled);
                var silent =
                        answer.status() >= 400 || List.of("", "[]", "{}").contains(answer.text()) || isCount(answer);
                leaks.assertThat(silent || secrets.stream().noneMatch(answer.text()::contains))
                        .as("%s reads %s (%d): %s", stranger, filled, answer.status(), answer.text())
                        .isTrue();
            }
        } else {
            var answer = caller.get(path);
            leaks.assertThat(secrets.stream().noneMatch(answer.text()::contains))
                    .as("%s lists %s (%d)", stranger, path, answer.status())
                    .isTrue();
        }
    }

    private static boolean isCount(Caller.Answer answer) {
        return answer.text().matches("\\{\"count\":0}");
    }
}
