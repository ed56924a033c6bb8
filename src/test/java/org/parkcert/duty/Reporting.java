package org.parkcert.duty;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.parkrecord.StandingPark;
import org.parkcert.recognition.Recognition;
import org.parkcert.testing.Caller;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.TestClock;
import org.springframework.stereotype.Component;

/** The words in which tests speak about duties and reports of an authority. */
@Component
public class Reporting {

    private final Parks parks;
    private final ParkRecords records;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TestClock clock;

    Reporting(Parks parks, ParkRecords records, RuntimeService runtime, ManagementService management, TestClock clock) {
        this.parks = parks;
        this.records = records;
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    /** A park that stands from the day on. */
    public String park(String authority, String locality, String name, String recognisedOn) {
        var day = LocalDate.parse(recognisedOn);
        var id = parks.register(new Parks.NewPark(authority, locality, name, "示例路1号", name + "运营公司", "张三 000-00000000"))
                .id();
        parks.recognise(id, "comprehensive", day);
        records.begin(authority, new StandingPark(id, locality, day, "x", "recognition"), null);
        return id;
    }

    /** The park leaves on a day, which may lie ahead. */
    public void leaves(String park, String day) {
        parks.withdraw(park);
        records.end(park, LocalDate.parse(day));
    }

    /** Started as after start-up and after a deployment. */
    public void catchesUp(String authority, String schedule) {
        var instance = runtime.createProcessInstanceByKey(schedule)
                .processDefinitionTenantId(authority)
                .execute();
        finished(instance.getId());
    }

    /** By the timer. */
    public void dayCame(String schedule) {
        var job = management
                .createJobQuery()
                .processDefinitionKey(schedule)
                .activityId("startEvent_dayCame")
                .singleResult();
        management.executeJob(job.getId());
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(schedule)
                .list()
                .forEach(instance -> finished(instance.getId()));
    }

    private void finished(String instance) {
        for (var jobs = jobs(instance); !jobs.isEmpty(); jobs = jobs(instance)) {
            jobs.forEach(management::executeJob);
        }
    }

    private List<String> jobs(String instance) {
        return management.createJobQuery().processInstanceId(instance).executable().list().stream()
                .map(org.camunda.bpm.engine.runtime.Job::getId)
                .toList();
    }

    /** Moves the clock and runs what is due in the case. */
    public void passes(String caseNumber, String moment) {
        clock.moveTo(moment);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .forEach(instance -> finished(instance.getId()));
    }

    public static List<JsonNode> duties(Caller caller, String park) {
        var found = new ArrayList<JsonNode>();
        caller.get("/api/v1/duties?size=200").expect(200).json().get("items").forEach(duty -> {
            if (duty.get("parkId").asText().equals(park)) {
                found.add(duty);
            }
        });
        return found;
    }

    public static JsonNode duty(Caller caller, String park, String period) {
        return duties(caller, park).stream()
                .filter(duty -> duty.get("period").asText().equals(period))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No duty of " + park + " for " + period));
    }

    public static JsonNode task(Caller caller, String caseNumber) {
        for (var task : caller.get("/api/v1/tasks").expect(200).json()) {
            if (task.path("caseNumber").asText().equals(caseNumber)) {
                return task;
            }
        }
        throw new AssertionError("No task of " + caseNumber);
    }

    /** The locality's task with the figures that are asked for; each answer is 7. */
    public static void figures(Caller caller, JsonNode task) {
        var path = task.get("links").get("application").asText();
        var figures = new LinkedHashMap<String, Object>();
        caller.get(path)
                .expect(200)
                .json()
                .get("asked")
                .forEach(asked -> figures.put(asked.get("key").asText(), "7"));
        if (!figures.isEmpty()) {
            caller.put(path + "/indicators", figures).expect(200);
        }
    }

    /** A file for each material that is required. */
    public static void materials(Caller caller, JsonNode task) {
        var path = task.get("links").get("application").asText();
        caller.get(path).expect(200).json().get("materials").forEach(asked -> {
            if (asked.get("required").asBoolean()) {
                material(caller, task, asked.get("code").asText());
            }
        });
    }

    public static void material(Caller caller, JsonNode task, String code) {
        var path = task.get("links").get("application").asText();
        caller.upload(path + "/materials?code=" + code, "file", code + ".pdf", Recognition.PDF)
                .expect(201);
    }

    /** By code, those for which the reader finds a file. */
    public static List<String> handedIn(Caller reader, JsonNode task) {
        var handedIn = new ArrayList<String>();
        reader.get(task.get("links").get("application").asText())
                .expect(200)
                .json()
                .get("materials")
                .forEach(asked -> {
                    if (!asked.get("files").isEmpty()) {
                        handedIn.add(asked.get("code").asText());
                    }
                });
        return handedIn;
    }

    public static Answer completes(Caller caller, JsonNode task, Map<String, Object> fields) {
        return caller.post(task.get("links").get("complete").asText(), fields);
    }

    /** The officer's task of the element. */
    public static Answer completes(
            Caller caller, String user, String caseNumber, String element, Map<String, Object> fields) {
        var task = caller.get(
                        "/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=" + element)
                .expect(200)
                .json()
                .get(0);
        var path = "/engine-rest/task/" + task.get("id").asText();
        if (task.path("assignee").isNull()) {
            caller.post(path + "/claim", Map.of("userId", user)).expect(204);
        }
        var variables = new LinkedHashMap<String, Object>();
        fields.forEach((name, given) -> variables.put(name, Map.of("value", given)));
        return caller.post(path + "/complete", Map.of("variables", variables));
    }
}
