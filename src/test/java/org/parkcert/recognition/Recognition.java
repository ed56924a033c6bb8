package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.testing.BundleCopy;
import org.parkcert.testing.Caller;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.Multipart;
import org.parkcert.testing.TestClock;

/** The words in which tests speak about a recognition, over HTTP; the only place in these tests that knows element ids and fields. */
public final class Recognition {

    /** One empty page. */
    public static final byte[] PDF =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R/Size 4>>
            %%EOF
            """
                    .getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final BundleCopy bundle;
    private final String authority;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TestClock clock;
    private String applicationId = "";
    private String parkId = "";
    private String caseNumber = "";
    private String applicant = "";
    private String firstLocality = Accounts.LOCALITIES.get(0);

    public Recognition(
            int port, String authority, RuntimeService runtime, ManagementService management, TestClock clock) {
        this(port, BundleCopy.none(authority), runtime, management, clock);
    }

    public Recognition(
            int port, BundleCopy bundle, RuntimeService runtime, ManagementService management, TestClock clock) {
        this.port = port;
        this.bundle = bundle;
        this.authority = bundle.id();
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    public String caseNumber() {
        return caseNumber;
    }

    /** What is said of the authority as it ships, in the words of this one. */
    public String said(String text) {
        return bundle.said(text);
    }

    public String[] said(String... texts) {
        return Arrays.stream(texts).map(bundle::said).toArray(String[]::new);
    }

    public String applicationId() {
        return applicationId;
    }

    /** Follows the procedure of this number, such as a round's. */
    void follows(String number) {
        caseNumber = number;
    }

    public Caller as(String role) {
        return Caller.as(port, authority + "-" + role);
    }

    public Caller anyone() {
        return Caller.anonymous(port);
    }

    /** A comprehensive park on one site that meets every condition. */
    public static Map<String, Object> comprehensive() {
        var indicators = new LinkedHashMap<String, Object>();
        indicators.put("parkType", "comprehensive");
        indicators.put("siteLayout", "single");
        indicators.put("operatingMode", "offline");
        indicators.put("floorArea", "6000");
        indicators.put("branchCount", "0");
        indicators.put("fullTimeStaff", "5");
        indicators.put("labourLiaisonStations", "2");
        indicators.put("smallFirmParkPartners", "3");
        indicators.put("collegePartners", "2");
        for (var statement : List.of(
                "planningReport",
                "investmentPlan",
                "facilities",
                "publicServices",
                "stableOperation",
                "completeIndustryChain",
                "managementBody",
                "publicWelfareActivities",
                "associationLinks",
                "industryMatch",
                "fullCycleServices")) {
            indicators.put(statement, "true");
        }
        return indicators;
    }

    public static Map<String, Object> specialised() {
        var indicators = comprehensive();
        indicators.put("parkType", "specialised");
        return indicators;
    }

    /** Draft, indicators, roster and the four materials, by the given account of a locality. */
    public Recognition drafted(String role, String parkName, String localityCode, Map<String, Object> indicators) {
        return drafted(
                role,
                parkName,
                localityCode,
                indicators,
                SampleRoster.of(LocalDate.now(clock).getYear() - 1));
    }

    public Recognition drafted(
            String role,
            String parkName,
            String localityCode,
            Map<String, Object> indicators,
            List<Map<String, Object>> roster) {
        var park = Map.of(
                "name",
                parkName,
                "localityCode",
                said(localityCode),
                "address",
                "示例路1号",
                "operator",
                parkName + "运营公司",
                "contact",
                "张三 0577-00000000");
        return drafted(role, Map.of("authority", authority, "matter", "recognition", "park", park), indicators, roster);
    }

    /** @param application as it is started, whatever it says */
    public Recognition drafted(
            String role,
            Map<String, Object> application,
            Map<String, Object> indicators,
            List<Map<String, Object>> roster) {
        var started =
                as(role).post("/api/v1/applications", application).expect(201).json();
        applicationId = started.get("id").asText();
        as(role).put("/api/v1/applications/" + applicationId + "/indicators", indicators)
                .expect(200);
        as(role).put("/api/v1/applications/" + applicationId + "/roster", roster)
                .expect(200);
        for (var material : started.get("materials")) {
            if (material.get("required").asBoolean()) {
                uploaded(role, material.get("code").asText()).expect(201);
            }
        }
        return this;
    }

    /**
     * Draft of any matter.
     *
     * @param park {@code park} with what a new one is asked, or {@code parkId}
     * @param roster empty where the matter goes without
     */
    public Recognition draftedFor(
            String matter,
            String role,
            Map<String, Object> park,
            Map<String, Object> indicators,
            List<Map<String, Object>> roster,
            List<String> materials) {
        var body = new LinkedHashMap<String, Object>(park);
        body.put("authority", authority);
        body.put("matter", matter);
        var started = as(role).post("/api/v1/applications", body).expect(201).json();
        applicationId = started.get("id").asText();
        parkId = started.get("parkId").asText();
        as(role).put("/api/v1/applications/" + applicationId + "/indicators", indicators)
                .expect(200);
        if (!roster.isEmpty()) {
            as(role).put("/api/v1/applications/" + applicationId + "/roster", roster)
                    .expect(200);
        }
        materials.forEach(code -> uploaded(role, code).expect(201));
        return this;
    }

    public String parkId() {
        return parkId;
    }

    public Answer submits(String role) {
        return as(role).post("/api/v1/applications/" + applicationId + "/submission", Map.of());
    }

    public Answer uploaded(String role, String code) {
        return as(role).upload(
                        "/api/v1/applications/" + applicationId + "/materials?code=" + code,
                        "file",
                        code + ".pdf",
                        PDF);
    }

    /** Of an authority with other localities, the one that an expert comes from. */
    public Recognition withFirstLocality(String code) {
        firstLocality = said(code);
        return this;
    }

    /** The authority appoints the experts that have accounts; once for each database. */
    private void poolKept() {
        if (as("officer").get("/api/v1/experts").expect(200).json().isEmpty()) {
            var experts = new ArrayList<Map<String, Object>>();
            for (var number = 1; number <= 8; number++) {
                experts.add(expert(number, Map.of()));
            }
            experts.add(expert(9, Map.of("employer", "所在地人社局", "localityCode", firstLocality)));
            as("officer").post("/api/v1/experts", Map.of("experts", experts)).expect(200);
        }
    }

    /** 登记专家, as an officer types him. */
    public Map<String, Object> expert(int number, Map<String, Object> differently) {
        var expert = new LinkedHashMap<String, Object>();
        expert.put("userId", authority + "-expert" + number);
        expert.put("name", "专家" + number);
        expert.put("employer", "大学" + number);
        expert.put("fields", List.of("产业规划"));
        expert.put("validFrom", "2020-01-01");
        expert.put("validUntil", "2039-12-31");
        expert.put("chair", number <= 2);
        expert.putAll(differently);
        return expert;
    }

    public Answer keepsExpert(int number, Map<String, Object> differently) {
        return as("officer").post("/api/v1/experts", Map.of("experts", List.of(expert(number, differently))));
    }

    public Recognition submitted(String role) {
        applicant = role;
        poolKept();
        caseNumber = as(role).post("/api/v1/applications/" + applicationId + "/submission", Map.of())
                .expect(201)
                .json()
                .get("caseNumber")
                .asText();
        return this;
    }

    /** The authority's administrator deploys one file of its bundle. */
    void deployed(String file, String content) {
        deploys(file, content).expect(200);
    }

    Answer deploys(String file, String content) {
        return as("designer")
                .upload(
                        "/engine-rest/deployment/create",
                        new Multipart()
                                .field("deployment-name", file)
                                .field("deployment-source", "Camunda Modeler")
                                .field("tenant-id", authority)
                                .file(file, file, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Claims and completes the case's task of the element, as any Camunda client does. */
    public Answer completes(String role, String element, Map<String, Object> fields) {
        var task = task(role, element);
        var user = authority + "-" + role;
        if (task.path("assignee").isNull()) {
            as(role).post("/engine-rest/task/" + task.get("id").asText() + "/claim", Map.of("userId", user))
                    .expect(204);
        }
        return as(role).post(
                        "/engine-rest/task/" + task.get("id").asText() + "/complete",
                        Map.of("variables", variables(fields)));
    }

    public void completed(String role, String element, Map<String, Object> fields) {
        completes(role, element, fields).expect(204);
        continueJobs();
    }

    void claimed(String role, String element) {
        as(role).post(
                        "/engine-rest/task/" + task(role, element).get("id").asText() + "/claim",
                        Map.of("userId", authority + "-" + role))
                .expect(204);
    }

    /** Who claimed the task leaves it to another. */
    public void givenBack(String role, String element) {
        var nobody = new LinkedHashMap<String, Object>();
        nobody.put("userId", null);
        as(role).post("/engine-rest/task/" + task(role, element).get("id").asText() + "/claim", nobody)
                .expect(204);
    }

    public JsonNode task(String role, String element) {
        var tasks = tasks(role, element);
        assertThat(tasks).as("tasks %s of %s for %s", element, caseNumber, role).isNotEmpty();
        return tasks.get(0);
    }

    public List<JsonNode> tasks(String role, String element) {
        var found = new ArrayList<JsonNode>();
        as(role).get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=" + element)
                .expect(200)
                .json()
                .forEach(found::add);
        return found;
    }

    public static Map<String, Object> variables(Map<String, Object> fields) {
        var variables = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return variables;
    }

    public void supplementRequested() {
        completed(
                "officer",
                "userTask_checkMaterials",
                Map.of("materialsComplete", false, "materialsComment", "申建函件缺少公章"));
    }

    public void supplemented(String role) {
        uploaded(role, "application-letter").expect(201);
        as(role).post("/api/v1/applications/" + applicationId + "/supplement", Map.of("comment", "已盖章"))
                .expect(200);
    }

    public Answer withdraws(String role) {
        return as(role).post("/api/v1/cases/" + caseNumber + "/withdrawal", Map.of("reason", "规划调整"));
    }

    public void exceptionDecided(boolean admitted, String reason) {
        completed(
                "leader", "userTask_decideException", Map.of("exceptionAdmitted", admitted, "exceptionReason", reason));
    }

    /** A leader takes the decision on himself. */
    public void decisionClaimed() {
        studied();
        as("leader")
                .post(
                        "/engine-rest/task/"
                                + task("leader", "userTask_decide").get("id").asText() + "/claim",
                        Map.of("userId", authority + "-leader"))
                .expect(204);
    }

    public Answer decides(boolean approved, String comment) {
        studied();
        return completes("leader", "userTask_decide", Map.of("approved", approved, "decisionComment", comment));
    }

    public boolean awaitsSignature() {
        heard();
        return !tasks("leader", "userTask_signRefusal").isEmpty();
    }

    public boolean runs() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .count()
                > 0;
    }

    public void accepted() {
        completed("officer", "userTask_checkMaterials", Map.of("materialsComplete", true));
    }

    public void inspected() {
        teamNamed();
        verified(true, Map.of());
    }

    /** @param figures what the team found instead of what was declared */
    public void verified(boolean passed, Map<String, Object> figures) {
        var fields = new LinkedHashMap<String, Object>(figures);
        fields.put("inspectionPassed", passed);
        fields.put("inspectionComment", passed ? "与申报材料一致" : "现场与申报材料不一致");
        completed("inspector1", "userTask_verifyFacts", fields);
    }

    public void teamNamed() {
        completed(
                "officer",
                "userTask_nameTeam",
                Map.of("teamMembers", authority + "-inspector1," + authority + "-inspector2"));
    }

    /** All drawn experts give the same score in every dimension. */
    public void reviewed(int score) {
        experts().forEach(expert -> scores(expert, scoresOfForm(expert, score)).expect(204));
        continueJobs();
    }

    /** The same in the dimensions of another procedure. */
    public void reviewedIn(List<String> dimensions, int score) {
        experts().forEach(expert -> {
            var fields = new LinkedHashMap<String, Object>();
            dimensions.forEach(dimension -> fields.put("score_" + dimension, Integer.toString(score)));
            fields.put("reviewComment", "意见");
            fields.put("recused", false);
            scores(expert, fields).expect(204);
        });
        continueJobs();
    }

    /** The experts who are asked now. */
    public List<String> experts() {
        return tasks("officer", "userTask_score").stream()
                .map(task -> task.get("assignee").asText().substring(authority.length() + 1))
                .toList();
    }

    public Answer scores(String expert, Map<String, Object> fields) {
        var task = tasks(expert, "userTask_score").stream()
                .filter(found -> found.get("assignee").asText().equals(authority + "-" + expert))
                .findFirst()
                .orElseThrow();
        return as(expert)
                .post(
                        "/engine-rest/task/" + task.get("id").asText() + "/complete",
                        Map.of("variables", variables(fields)));
    }

    /** The expert has a conflict of interest; the next of the draw takes the seat. */
    public Answer recuses(String expert) {
        return scores(expert, Map.of("recused", true, "recusalReason", "曾为该园区提供咨询"));
    }

    public void poolEnlarged() {
        completed("officer", "userTask_enlargePool", Map.of("poolComment", "已增聘专家"));
    }

    /** The same score in every dimension that the expert's form asks for. */
    private Map<String, Object> scoresOfForm(String expert, int score) {
        var task = tasks(expert, "userTask_score").get(0).get("id").asText();
        var form = as(expert)
                .get("/engine-rest/task/" + task + "/deployed-form")
                .expect(200)
                .json();
        var fields = new LinkedHashMap<String, Object>();
        form.findValuesAsText("key").stream()
                .filter(key -> key.startsWith("score_"))
                .forEach(key -> fields.put(key, Integer.toString(score)));
        fields.put("reviewComment", "同意");
        fields.put("recused", false);
        return fields;
    }

    public static Map<String, Object> scores(int score) {
        var fields = new LinkedHashMap<String, Object>();
        for (var dimension : List.of("necessity", "feasibility", "reasonableness", "policyFulfilment", "safeguards")) {
            fields.put("score_" + dimension, Integer.toString(score));
        }
        fields.put("reviewComment", "同意");
        fields.put("recused", false);
        return fields;
    }

    /** The notice on which the case stands. */
    public JsonNode notice() {
        for (var notice : anyone().get("/api/v1/public/notices?authority=" + authority)
                .expect(200)
                .json()) {
            for (var item : notice.get("items")) {
                if (item.get("caseNumber").asText().equals(caseNumber)) {
                    return notice;
                }
            }
        }
        throw new AssertionError(caseNumber + " stands on no notice");
    }

    public Answer objects(String content) {
        return anyone().post(
                        "/api/v1/public/notices/" + notice().get("id").asText() + "/objections",
                        Map.of("caseNumber", caseNumber, "content", content));
    }

    public void objectionVerified(boolean verified, String finding) {
        completed(
                "officer",
                "userTask_verifyObjection",
                Map.of("objectionVerified", verified, "objectionFinding", finding));
    }

    public void noticeExpires() {
        clock.moveTo(java.time.OffsetDateTime.parse(notice().get("endsAt").asText())
                .atZoneSameInstant(org.parkcert.shared.ChinaTime.ZONE)
                .toLocalDateTime());
        continueJobs();
    }

    /** Minutes first, and the proof of delivery after an approval, as far as the authority asks for them. */
    public void decided(boolean approved, String comment) {
        studied();
        completed("leader", "userTask_decide", Map.of("approved", approved, "decisionComment", comment));
        if (approved) {
            received();
        }
    }

    /** The meeting agreed, where one is asked for. */
    public void studied() {
        if (!tasks("officer", "userTask_recordMinutes").isEmpty()) {
            completed("officer", "userTask_recordMinutes", minutes(true));
        }
    }

    public Map<String, Object> minutes(boolean agreed) {
        return Map.of(
                "meetingHeldOn",
                LocalDate.now(clock).toString(),
                "meetingKind",
                "bureau-meeting",
                "minutesNumber",
                "局务会纪要〔2026〕12号",
                "minutesAgreed",
                agreed,
                "minutesResolution",
                agreed ? "会议同意认定" : "会议认为条件尚不成熟");
    }

    /** Statement, legality check, signature and proof of delivery, as far as the authority asks for them. */
    public void refusalSigned() {
        heard();
        completed("leader", "userTask_signRefusal", Map.of("signingComment", "同意"));
        received();
    }

    /** The locality waives its statement, and another officer checks the legality. */
    public void heard() {
        if (!tasks("officer", "userTask_makeStatement").isEmpty()) {
            states(Map.of("waived", true)).expect(204);
            continueJobs();
            legalityChecked(true, "");
        }
    }

    public Answer states(Map<String, Object> statement) {
        return as(applicant).post("/api/v1/cases/" + caseNumber + "/statement", statement);
    }

    public void legalityChecked(boolean confirmed, String comment) {
        completed(
                "officer2",
                "userTask_checkLegality",
                Map.of("legalityConfirmed", confirmed, "legalityComment", comment));
    }

    /** The locality confirms that it received the document, where a proof of delivery is asked for. */
    public void received() {
        if (!tasks("officer", "userTask_recordDelivery").isEmpty()) {
            as(applicant)
                    .post("/api/v1/cases/" + caseNumber + "/receipt", Map.of())
                    .expect(204);
            continueJobs();
        }
    }

    /** Runs whatever of the case is due, by name of the case, until nothing is. */
    public void continueJobs() {
        List<String> due;
        do {
            due = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                    .flatMap(instance ->
                            management
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .executable()
                                    .list()
                                    .stream())
                    .map(job -> job.getId())
                    .toList();
            due.forEach(management::executeJob);
        } while (!due.isEmpty());
    }

    /** Kinds of the documents that the account may read. */
    public List<String> documents(String role) {
        return documentFields(role, "kind");
    }

    public List<String> documentNumbers(String role) {
        return documentFields(role, "documentNumber");
    }

    /** The newest document of the kind, as the account reads it. */
    public String textOf(String role, String kind) {
        var documents = "/api/v1/cases/" + caseNumber + "/documents";
        var id = "";
        for (var document : as(role).get(documents).expect(200).json()) {
            if (document.get("kind").asText().equals(kind)) {
                id = document.get("id").asText();
            }
        }
        return as(role).get(documents + "/" + id).expect(200).text();
    }

    private List<String> documentFields(String role, String field) {
        return as(role).get("/api/v1/cases/" + caseNumber + "/documents")
                .expect(200)
                .json()
                .findValuesAsText(field);
    }

    public int pinnedVersion(String table) {
        for (var edition : view("officer").get("pinnedRules")) {
            if (edition.get("decisionKey").asText().equals(table)) {
                return edition.get("version").asInt();
            }
        }
        throw new AssertionError(caseNumber + " doesn't pin " + table);
    }

    public JsonNode view(String role) {
        return as(role).get("/api/v1/cases/" + caseNumber).expect(200).json();
    }
}
