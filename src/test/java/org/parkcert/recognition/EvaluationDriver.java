package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parkcert.evaluation.EvaluationItem;
import org.parkcert.evaluation.EvaluationRounds;
import org.parkcert.evaluation.RoundOpening;
import org.parkcert.evaluation.RoundTable;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.parkrecord.StandingPark;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.Caller.Answer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The words in which tests speak about a round of evaluations: its parks, what localities and experts hand in, its results. */
@Component
class EvaluationDriver {

    private final EvaluationRounds rounds;
    private final RoundOpening opening;
    private final Parks parks;
    private final ParkRecords parkRecords;
    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;

    EvaluationDriver(
            EvaluationRounds rounds,
            RoundOpening opening,
            Parks parks,
            ParkRecords parkRecords,
            TransactionTemplate transactions,
            JdbcTemplate jdbc) {
        this.rounds = rounds;
        this.opening = opening;
        this.parks = parks;
        this.parkRecords = parkRecords;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** What other tests recognised up to the day, or withdrew at any time, never stood. */
    void nobodyElseStands(String authority, LocalDate on) {
        transactions.executeWithoutResult(status -> jdbc.update(
                "UPDATE parkrecord_term SET withdrawn_on = recognised_on WHERE authority = ? AND recognised_on <= ?",
                authority,
                on));
    }

    /** A recognised park, as if a case had recognised it on the day; its id. */
    String park(String authority, String name, String localityCode, String regime, LocalDate recognisedOn) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var park = parks.register(
                    new Parks.NewPark(authority, localityCode, name, "示例路1号", name + "运营公司", "张三 000-00000000"));
            parks.recognise(park.id(), "comprehensive", recognisedOn);
            parkRecords.begin(
                    authority, new StandingPark(park.id(), localityCode, recognisedOn, regime, "recognition"), null);
            return park.id();
        }));
    }

    /** As if the registry had it wrong: of a park of another authority no case can be opened. */
    void belongsTo(String parkId, String authority) {
        transactions.executeWithoutResult(
                status -> jdbc.update("UPDATE park_park SET authority = ? WHERE id = ?", authority, parkId));
    }

    CaseNumber plan(String authority, int year, String opensOn, String closesOn) {
        return opening.plan(authority, "evaluation", year, LocalDate.parse(opensOn), LocalDate.parse(closesOn));
    }

    EvaluationItem item(CaseNumber round, String parkId) {
        return table(round).items().stream()
                .filter(item -> item.parkId().equals(parkId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(parkId + " isn't evaluated in " + round));
    }

    RoundTable table(CaseNumber round) {
        return rounds.table(rounds.find(round).orElseThrow());
    }

    /** Runs what is due of the round until it waits for people. */
    void goesOn(Recognition round, CaseNumber number) {
        round.follows(number.value());
        round.continueJobs();
    }

    /** The open task of a case that a locality's account sees. */
    static JsonNode localityTask(Recognition user, String role, String caseNumber, String element) {
        for (JsonNode task : user.as(role).get("/api/v1/tasks").expect(200).json()) {
            if (task.get("elementId").asText().equals(element)
                    && task.get("caseNumber").asText().equals(caseNumber)) {
                return task;
            }
        }
        throw new AssertionError(role + " has no task " + element + " of " + caseNumber);
    }

    static Answer completes(
            Recognition user, String role, String caseNumber, String element, Map<String, Object> fields) {
        var task = localityTask(user, role, caseNumber, element);
        return user.as(role).post("/api/v1/tasks/" + task.get("taskId").asText() + "/completion", fields);
    }

    /** 报送自评, with the materials that are required. */
    static void handsIn(Recognition user, String role, String caseNumber, String score, List<String> materials) {
        var task = localityTask(user, role, caseNumber, "userTask_selfAssess");
        var application = "/api/v1/applications/" + task.get("applicationId").asText();
        for (var code : materials) {
            user.as(role)
                    .upload(application + "/materials?code=" + code, "file", code + ".pdf", Recognition.PDF)
                    .expect(201);
        }
        completes(
                        user,
                        role,
                        caseNumber,
                        "userTask_selfAssess",
                        Map.of("selfScore", score, "selfAssessmentComment", "自评情况良好"))
                .expect(204);
    }

    static void examined(Recognition user, String role, String caseNumber, String score) {
        completes(
                        user,
                        role,
                        caseNumber,
                        "userTask_examine",
                        Map.of("preliminaryScore", score, "preliminaryComment", "材料属实，同意报送"))
                .expect(204);
    }

    /** All experts give the same score everywhere. */
    static void scored(Recognition user, String caseNumber, List<String> dimensions, int score) {
        user.follows(caseNumber);
        user.reviewedIn(dimensions, score);
    }

    static void confirmed(
            Recognition user, CaseNumber round, String role, List<String> excellent, List<String> qualified) {
        confirms(user, round, role, excellent, qualified).expect(204);
        user.continueJobs();
    }

    static Answer confirms(
            Recognition user, CaseNumber round, String role, List<String> excellent, List<String> qualified) {
        user.follows(round.value());
        var fields = new LinkedHashMap<String, Object>();
        if (!excellent.isEmpty()) {
            fields.put("excellentCases", String.join(",", excellent));
        }
        if (!qualified.isEmpty()) {
            fields.put("qualifiedCases", String.join(",", qualified));
        }
        fields.put("groupComment", "会议审议通过");
        return user.completes(role, "userTask_confirmResults", fields);
    }

    /** 退回复核. */
    static Answer sendsBack(
            Recognition user, CaseNumber round, String role, List<String> cases, String reason, String until) {
        user.follows(round.value());
        return user.completes(
                role,
                "userTask_confirmResults",
                Map.of("sentBackCases", String.join(",", cases), "sendBackReason", reason, "reexamineBy", until));
    }

    static Answer reexamines(Recognition user, String caseNumber, String score, String finding) {
        user.follows(caseNumber);
        return user.completes(
                "officer", "userTask_reexamine", Map.of("reexaminedScore", score, "reexaminationFinding", finding));
    }

    /** What the form of the leading group shows. */
    static String shown(Recognition user, CaseNumber round, String role) {
        user.follows(round.value());
        var task = user.task(role, "userTask_confirmResults").get("id").asText();
        return user.as(role)
                .get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false")
                .expect(200)
                .text();
    }

    static List<String> faults(Answer refused) {
        var codes = new ArrayList<String>();
        refused.expect(422)
                .json()
                .get("errors")
                .forEach(fault -> codes.add(fault.get("code").asText()));
        assertThat(codes).isNotEmpty();
        return codes;
    }
}
