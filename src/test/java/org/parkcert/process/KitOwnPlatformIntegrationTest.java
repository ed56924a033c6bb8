package org.parkcert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkcert.identity.Actor;
import org.parkcert.shared.BusinessRuleViolation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

@KitTest
@DisplayName("流程引擎的守则")
class KitOwnPlatformIntegrationTest {

    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private SystemTasks systemTasks;

    @Autowired
    private KitContext.People people;

    @Autowired
    private KitContext.Records records;

    @Autowired
    private KitContext.Passed passed;

    @Autowired
    private KitContext.ReadingListener listener;

    @Autowired
    private JdbcTemplate database;

    @LocalServerPort
    private int port;

    private final String caseNumber = "KT-2026-%04d".formatted(SEQUENCE.incrementAndGet());

    @BeforeEach
    void deploy() {
        deploy(null, "block.bpmn", "check.form");
        deploy("alpha", "caller.bpmn");
        deploy(null, "experts.bpmn", "score.form");
    }

    @AfterEach
    void nobody() {
        people.is(null);
    }

    @Test
    @DisplayName("被调用的共享流程归属调用方的辖区，阶段与结果随流程而定")
    void calledBlockRunsUnderTheCallersTenant() {
        var check = startCaller();

        assertThat(check.getTenantId()).isEqualTo("alpha");
        assertThat(check.getDueDate()).isNotNull();
        assertThat(passed.events).contains(caseNumber + " entered acceptance");

        claimAndComplete(check, "anna", Map.of("materialsComplete", false, "materialsComment", "缺申报书"));

        assertThat(passed.events).contains(caseNumber + " left acceptance", caseNumber + " ended approved");
    }

    @Test
    @DisplayName("流程被撤销时，所处阶段同样结束")
    void aCancelledCaseLeavesItsStage() {
        startCaller();
        var main = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("kit-caller")
                .processInstanceBusinessKey(caseNumber)
                .singleResult();

        engine.getRuntimeService().deleteProcessInstance(main.getId(), "撤回", true);

        assertThat(passed.events).contains(caseNumber + " left acceptance");
    }

    @Test
    @DisplayName("提交的字段只在办结时可读，流程、接口与历史中均不留存")
    void fieldsAreConsumed() throws Exception {
        var check = startCaller();

        claimAndComplete(
                check,
                "anna",
                Map.of("materialsComplete", true, "materialsComment", "保密意见", "missing", List.of("a", "b")));

        assertThat(listener.read).contains("保密意见/[a, b]");
        assertThat(records.kept).anySatisfy(decision -> {
            assertThat(decision.businessKey()).isEqualTo(caseNumber);
            assertThat(decision.element()).isEqualTo("shared-kit-block#userTask_check");
            assertThat(decision.actor()).isEqualTo("anna");
            assertThat(decision.clause()).isEqualTo("第十条");
            assertThat(decision.fields()).containsEntry("materialsComment", "保密意见");
        });
        var block = check.getProcessInstanceId();
        assertThat(engine.getRuntimeService().getVariables(block)).containsOnlyKeys("materialsComplete", "checkForm");
        assertThat(get("/engine-rest/variable-instance?processInstanceIdIn=" + block)
                        .body())
                .doesNotContain("保密意见");
        assertThat(get("/engine-rest/history/variable-instance?processInstanceId=" + block)
                        .body())
                .isEqualTo("[]");
        assertThat(get("/engine-rest/history/detail?processInstanceId=" + block).body())
                .isEqualTo("[]");
        assertThat(database.queryForObject(
                        "select count(*) from ACT_RU_VARIABLE where NAME_ = 'materialsComment'", Integer.class))
                .isZero();
    }

    @Test
    @DisplayName("路由标志只留在该专家自己的评审实例内")
    void routingFlagsStayInTheirInstance() {
        var process = startExperts();
        var task = scoreTask(process, "expert1");

        complete(task, "expert1", Map.of("recused", true, "recusalReason", "同一单位"));

        var recused = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(process)
                .variableName("recused")
                .list();
        assertThat(recused).hasSize(1);
        assertThat(recused.get(0).getExecutionId()).isNotEqualTo(process);
        assertThat(engine.getTaskService()
                        .getVariables(scoreTask(process, "expert2").getId()))
                .doesNotContainKeys("recused", "recusalReason");
    }

    @Test
    @DisplayName("办理过前一环节的人不能办理须回避的环节")
    void theSamePersonMayNotDoBoth() {
        claimAndComplete(startCaller(), "anna", Map.of("materialsComplete", true));
        var decide = onlyTask();

        people.is(KitContext.officer("anna"));
        engine.getTaskService().claim(decide.getId(), "anna");
        refused("task.same-person", () -> engine.getTaskService().complete(decide.getId()));
        engine.getTaskService().claim(decide.getId(), null);

        claimAndComplete(decide, "berta", Map.of());
    }

    @Test
    @DisplayName("匿名者、未认领者与非承办人均不能办结")
    void onlyTheAssigneeCompletes() {
        var check = startCaller();
        var tasks = engine.getTaskService();
        Map<String, Object> yes = Map.of("materialsComplete", true);

        refused("task.anonymous", () -> tasks.complete(check.getId(), yes));
        people.is(KitContext.officer("anna"));
        refused("task.unclaimed", () -> tasks.complete(check.getId(), yes));
        tasks.claim(check.getId(), "anna");
        people.is(KitContext.officer("berta"));
        refused("task.not-yours", () -> tasks.complete(check.getId(), yes));
        refused("task.not-yours", () -> engine.getFormService().submitTaskForm(check.getId(), yes));
        refused("task.not-yours", () -> tasks.claim(check.getId(), "berta"));
        refused("task.not-yours", () -> tasks.claim(check.getId(), null));
    }

    @Test
    @DisplayName("只有本辖区的候选人可以认领，且只能为自己认领")
    void onlyCandidatesClaim() {
        var check = startCaller();
        var tasks = engine.getTaskService();

        people.is(new Actor("carl", "carl", "alpha", Set.of("experts")));
        refused("task.not-candidate", () -> tasks.claim(check.getId(), "carl"));
        people.is(new Actor("dora", "dora", "beta", Set.of("officers")));
        refused("task.not-candidate", () -> tasks.claim(check.getId(), "dora"));
        people.is(KitContext.officer("anna"));
        refused("task.not-yours", () -> tasks.claim(check.getId(), "berta"));
        refused("task.operators-only", () -> tasks.setAssignee(check.getId(), "anna"));
        refused("task.operators-only", () -> tasks.addCandidateUser(check.getId(), "anna"));
        refused("task.no-delegation", () -> tasks.delegateTask(check.getId(), "berta"));
        refused("task.variables-refused", () -> tasks.setVariable(check.getId(), "accepted", true));
        people.is(new Actor("olga", "olga", "alpha", Set.of("operators")));
        tasks.setAssignee(check.getId(), "anna");
    }

    @Test
    @DisplayName("表单之外的字段、未作的选择与缺少理由的否定均被拒绝")
    void onlyTheFormsFieldsAndWithReasons() {
        var check = startCaller();
        people.is(KitContext.officer("anna"));
        engine.getTaskService().claim(check.getId(), "anna");

        refused("form.unknown-field", () -> submit(check, Map.of("materialsComplete", true, "accepted", true)));
        refused("form.field-missing", () -> submit(check, Map.of("materialsComment", "好")));
        refused("form.reason-missing", () -> submit(check, Map.of("materialsComplete", false)));
        refused(
                "form.reason-missing",
                () -> submit(check, Map.of("materialsComplete", "false", "materialsComment", " ")));
        submit(check, Map.of("materialsComplete", false, "materialsComment", "缺申报书"));
    }

    @Test
    @DisplayName("系统可代申报单位办理，规则仍对申报人适用")
    void theSystemActsForAPerson() {
        var check = startCaller();
        var stranger = new Actor("carl", "carl", "alpha", Set.of("experts"));

        refused(
                "task.not-candidate",
                () -> systemTasks.complete(check.getId(), stranger, Map.of("materialsComplete", true)));
        systemTasks.complete(check.getId(), KitContext.officer("anna"), Map.of("materialsComplete", true));

        assertThat(onlyTask().getTaskDefinitionKey()).isEqualTo("userTask_decide");
    }

    @Test
    @DisplayName("经 engine-rest 被拒绝时答复 422，含代码与中文说明；任务列表前端同样")
    void refusalsAre422() throws Exception {
        var check = startCaller();

        var answer = post(
                "/engine-rest/task/" + check.getId() + "/submit-form",
                "anna",
                """
                {"variables": {"materialsComplete": {"value": true}}}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        var body = JSON.readTree(answer.body());
        assertThat(body.path("code").asText()).isEqualTo("task.unclaimed");
        assertThat(body.path("message").asText()).contains("认领");

        var claim = post(
                "/engine-rest/task/" + check.getId() + "/claim", "anna", """
                {"userId": "berta"}""");
        assertThat(claim.statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("他人抢先更新时答复 409")
    void aLostRaceIs409() {
        var lost = new RestException(
                Response.Status.INTERNAL_SERVER_ERROR,
                new ProcessEngineException(new OptimisticLockingFailureException("lost")),
                "Cannot complete task");

        var answer = EngineErrors.answer(lost).orElseThrow();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.refusal().code()).isEqualTo("case.concurrent-change");
        assertThat(EngineErrors.answer(new IllegalStateException("a fault of ours")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"Json\", \"valueInfo\": {}",
                "\"Object\", \"valueInfo\": {\"serializationDataFormat\": \"application/json\", \"objectTypeName\": \"java.util.List\"}"
            })
    @DisplayName("任务列表提交的列表字段可以读取，选项来自办件视图的也可以")
    void listsFromTasklist(String type) throws Exception {
        var check = startCaller();
        post("/engine-rest/task/" + check.getId() + "/claim", "anna", """
                {"userId": "anna"}""");

        var answer = post(
                "/engine-rest/task/" + check.getId() + "/submit-form",
                "anna",
                """
                {"variables": {"materialsComplete": {"value": "false"}, "materialsComment": {"value": "缺两项"},
                  "missing": {"value": "[\\"x\\",\\"y\\"]", "type": %s}}}"""
                        .formatted(type));

        assertThat(answer.body()).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(listener.read).contains("缺两项/[x, y]");
    }

    @Test
    @DisplayName("打开表单时可见办件视图，列表以 JSON 给出")
    void formsShowTheCase() throws Exception {
        var check = startCaller();

        var shown = JSON.readTree(get("/engine-rest/task/" + check.getId() + "/form-variables?deserializeValues=false")
                .body());

        assertThat(shown.path("caseNumber").path("value").asText()).isEqualTo(caseNumber);
        assertThat(shown.path("materials")
                        .path("valueInfo")
                        .path("serializationDataFormat")
                        .asText())
                .isEqualTo("application/json");
        JsonNode materials = JSON.readTree(shown.path("materials").path("value").asText());
        assertThat(materials.get(0).path("label").asText()).isEqualTo("申报书");
    }

    @Test
    @DisplayName("损坏的 XML 部署答复 400")
    void brokenXmlIs400() throws Exception {
        var boundary = "kit";
        var body =
                """
                --kit
                Content-Disposition: form-data; name="x"; filename="x.bpmn"
                Content-Type: text/xml

                <bpmn:definitions
                --kit--
                """
                        .replace("\n", "\r\n");

        var answer = send(request("/engine-rest/deployment/create", "anna")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''.getClass()}",
                "${''.class}",
                "${execution.getClass()}",
                "${execution.processEngineServices}",
                "${execution.setVariable('a', 1)}",
                "${kitExperts.getClass()}",
                "${kitExperts.hashCode()}",
                "${secretBean}",
                "${dataSource}",
                "${dateTime().plusDays(1)}"
            })
    @DisplayName("流程图中的表达式触及不到反射、其他组件与执行对象")
    void expressionsReachNothingElse(String expression) {
        var bpmn = org.camunda.bpm.model.bpmn.Bpmn.createExecutableProcess("kit-evil")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_x")
                .camundaAssignee(expression)
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("evil.bpmn", bpmn)
                .deploy();

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("kit-evil", caseNumber))
                .hasMessageContaining("expression");
    }

    @Test
    @DisplayName("任务筛选中的当前用户函数照常可用，且同样触及不到反射")
    void filterFunctionsWork() {
        engine.getIdentityService().setAuthentication("anna", List.of("officers"), List.of("alpha"));
        try {
            assertThat(evaluate("${currentUserGroups()}")).isEqualTo(List.of("officers"));
            assertThat(evaluate("${currentUser()}")).isEqualTo("anna");
            assertThatThrownBy(() -> evaluate("${currentUserGroups().getClass()}"))
                    .hasMessageContaining("expression");
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    @DisplayName("脚本、Java 类与字段注入的流程图不能部署")
    void codeInDiagramsIsRefused() {
        refused(
                "diagram.not-allowed",
                () -> deployTask(
                        "<bpmn:scriptTask id=\"x\" scriptFormat=\"juel\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"));
        refused(
                "diagram.not-allowed",
                () -> deployTask("<bpmn:serviceTask id=\"x\" camunda:class=\"java.lang.Object\"/>"));
        refused(
                "diagram.not-allowed",
                () -> deployTask("<bpmn:serviceTask id=\"x\" camunda:expression=\"${execution}\"/>"));
        refused(
                "diagram.not-allowed",
                () -> deployTask(
                        "<bpmn:serviceTask id=\"x\" camunda:type=\"shell\"><bpmn:extensionElements><camunda:field name=\"command\" stringValue=\"id\"/></bpmn:extensionElements></bpmn:serviceTask>"));
    }

    @Test
    @DisplayName("五十轮、每轮五名专家同时提交，无一冲突")
    void parallelExpertsDoNotCollide() throws Exception {
        var pool = Executors.newFixedThreadPool(5);
        try {
            for (int round = 0; round < 50; round++) {
                var process = startExperts();
                var barrier = new CyclicBarrier(5);
                List<Callable<Void>> all = IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> "expert" + i)
                        .map(expert -> {
                            var task = scoreTask(process, expert);
                            return (Callable<Void>) () -> {
                                barrier.await();
                                complete(task, expert, Map.of("score_area", 80, "reviewComment", expert));
                                return null;
                            };
                        })
                        .toList();
                for (var done : pool.invokeAll(all)) {
                    done.get();
                }
                for (var job : engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(process)
                        .list()) {
                    engine.getManagementService().executeJob(job.getId());
                }
                assertThat(engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceId(process)
                                .singleResult()
                                .getTaskDefinitionKey())
                        .isEqualTo("userTask_tally");
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @DisplayName("引擎历史级别为本平台所定")
    void historyIsLean() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getHistoryLevel().getName()).isEqualTo("parkcert");
        assertThat(configuration.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(configuration.getDefaultNumberOfRetries()).isEqualTo(3);
    }

    private Object evaluate(String expression) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> configuration
                .getExpressionManager()
                .createExpression(expression)
                .getValue(StartProcessVariableScope.getSharedInstance()));
    }

    private void deploy(@Nullable String tenant, String... files) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name("kit-" + files[0])
                .tenantId(tenant)
                .enableDuplicateFiltering(true);
        for (var file : files) {
            deployment.addClasspathResource("kit/" + file);
        }
        deployment.deploy();
    }

    private void deployTask(String task) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "code.bpmn",
                        """
                        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d">
                          <bpmn:process id="kit-code" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <bpmn:startEvent id="s"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="x"/>%s
                          </bpmn:process>
                        </bpmn:definitions>
                        """
                                .formatted(task))
                .deploy();
    }

    private Task startCaller() {
        engine.getRuntimeService()
                .createProcessInstanceByKey("kit-caller")
                .processDefinitionTenantId("alpha")
                .businessKey(caseNumber)
                .execute();
        return onlyTask();
    }

    private Task onlyTask() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    private String startExperts() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("kit-experts", caseNumber)
                .getId();
    }

    private Task scoreTask(String process, String expert) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .taskAssignee(expert)
                .singleResult();
    }

    private void claimAndComplete(Task task, String user, Map<String, Object> fields) {
        people.is(KitContext.officer(user));
        engine.getTaskService().claim(task.getId(), user);
        submit(task, fields);
        people.is(null);
    }

    private void submit(Task task, Map<String, Object> fields) {
        engine.getFormService().submitTaskForm(task.getId(), fields);
    }

    private void complete(Task task, String user, Map<String, Object> fields) {
        people.is(new Actor(user, user, null, Set.of("experts")));
        engine.getTaskService().complete(task.getId(), fields);
        people.is(null);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .satisfies(thrown ->
                        assertThat(codeIn(thrown)).as(thrown.toString()).isEqualTo(code));
    }

    private static String codeIn(Throwable thrown) {
        var cause = thrown.getCause();
        return thrown instanceof BusinessRuleViolation violation
                ? violation.code()
                : cause == null ? "none" : codeIn(cause);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path, "anna").GET());
    }

    private HttpResponse<String> post(String path, String user, String json) throws IOException, InterruptedException {
        return send(request(path, user)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, String user) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("X-User", user);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
