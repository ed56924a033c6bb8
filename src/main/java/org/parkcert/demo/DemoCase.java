package org.parkcert.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.application.NewApplication;
import org.parkcert.bundle.Authority;
import org.parkcert.demo.DemoScript.Until;
import org.parkcert.identity.Actor;
import org.parkcert.identity.Groups;
import org.parkcert.publicity.Publicity.NewObjection;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChinaTime;

/** One case of the demo: its steps on their working days, each taken by whoever takes it in life. */
final class DemoCase {

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final int TYPICAL_SUPPORTING_FIRMS = 2;

    private final DemoDesk desk;
    private final Authority authority;
    private final DemoScript script;
    private final DemoScript.Case wanted;
    private final LocalDate submittedOn;
    private @Nullable CaseNumber number;

    DemoCase(DemoDesk desk, Authority authority, DemoScript script, DemoScript.Case wanted, LocalDate today) {
        this.desk = desk;
        this.authority = authority;
        this.script = script;
        this.wanted = wanted;
        this.submittedOn = today.minusDays(wanted.submittedDaysAgo());
    }

    boolean becomesPlaque() {
        return wanted.until() == Until.PLAQUE && !planned();
    }

    CaseNumber number() {
        if (number == null) {
            throw new IllegalStateException("not submitted yet");
        }
        return number;
    }

    /** What happens when. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(new Step(at(submittedOn), this::submit));
        var course = wanted.course();
        if (course != null) {
            script.steps(course).forEach(scripted -> steps.add(step(scripted.day(), () -> take(scripted))));
            return steps;
        }
        switch (until()) {
            case RECOMMENDATION, APPLICATION, ACCEPTANCE -> {}
            case SUPPLEMENT -> steps.add(step(2, () -> checkMaterials(false)));
            case EXCEPTION -> steps.add(step(2, () -> checkMaterials(true)));
            case RETURNED -> {
                steps.add(step(2, () -> checkMaterials(true)));
                steps.add(step(4, this::signRefusal));
                steps.add(step(5, this::receive));
            }
            default -> examine(steps);
        }
        return steps;
    }

    private Until until() {
        return Objects.requireNonNull(wanted.until(), "until");
    }

    private void take(DemoScript.Step scripted) {
        var fields = Objects.requireNonNullElseGet(scripted.fields(), Map::<String, Object>of);
        switch (scripted.task()) {
            case "score" -> scoreAs(fields);
            case "round" -> settleRound();
            case "minutes" -> recordMinutes();
            case "receipt" -> receive();
            default -> complete(scripted.task(), actor(Objects.requireNonNullElse(scripted.by(), "officer")), fields);
        }
    }

    private Actor actor(String role) {
        return switch (role) {
            case "leader" -> leader();
            case "department1" -> desk.cast().actor(authority, role, Groups.department("development-reform"));
            case "department2" -> desk.cast().actor(authority, role, Groups.department("finance"));
            default -> officer();
        };
    }

    /** @param base score in each dimension, from which the experts differ a little */
    private void scoreAs(Map<String, Object> base) {
        for (var expert : desk.procedure().assignees(number(), "userTask_score")) {
            var fields = new LinkedHashMap<String, Object>();
            base.forEach((dimension, score) -> fields.put(
                    "score_" + dimension,
                    Integer.toString(Integer.parseInt(score.toString()) + expert.charAt(expert.length() - 1) % 5)));
            fields.put("recused", false);
            fields.put("reviewComment", "园区定位清楚，建议认定后继续提高专业服务能力。");
            complete("userTask_score", desk.cast().expert(authority, expert), fields);
        }
    }

    /** Everybody who waits is put on the list. */
    private void settleRound() {
        var process = desk.caseFiles().get(number()).processId();
        var waiting = desk.rounds().waiting(authority.id()).stream()
                .filter(item -> item.caseProcess().equals(process))
                .map(item -> item.caseNumber().value())
                .collect(Collectors.joining(","));
        var round = DemoCast.as(officer(), () -> desk.rounds()
                .start(authority.id(), process, officer().userId()));
        complete(round, "userTask_proposeList", officer(), Map.of("listedCases", waiting));
        complete(round, "userTask_settleList", leader(), Map.of("listSettled", true));
    }

    private void examine(List<Step> steps) {
        var until = until();
        steps.add(step(2, () -> checkMaterials(true)));
        if (!planned()) {
            steps.add(step(3, this::nameTeam));
            if (until == Until.INSPECTION) {
                return;
            }
            steps.add(step(6, this::verifyFacts));
        }
        if (until == Until.REVIEW) {
            steps.add(step(8, () -> score(2)));
            return;
        }
        steps.add(step(8, () -> score(Integer.MAX_VALUE)));
        switch (until) {
            case OBJECTION -> steps.add(step(9, this::object));
            case WITHDRAWN -> steps.add(step(9, this::withdraw));
            case OPINION -> consult(steps, 1);
            case DECISION -> consult(steps, Integer.MAX_VALUE);
            case PLAQUE -> {
                consult(steps, Integer.MAX_VALUE);
                steps.add(step(17, this::recordMinutes));
                steps.add(step(18, () -> decide(true, "同意。")));
                steps.add(step(19, this::receive));
            }
            case REFUSED -> {
                consult(steps, Integer.MAX_VALUE);
                steps.add(step(17, this::recordMinutes));
                steps.add(step(18, () -> decide(false, "本年度同类园区已作布局，择优不予认定。")));
                steps.add(step(21, this::state));
                steps.add(step(22, this::checkLegality));
                steps.add(step(23, this::signRefusal));
                steps.add(step(24, this::receive));
            }
            default -> {}
        }
    }

    private boolean planned() {
        return Boolean.TRUE.equals(wanted.planned());
    }

    private String matter() {
        return Objects.requireNonNullElse(wanted.matter(), script.matter());
    }

    /** Asks the departments, where the procedure does; so many of them answer, the last one against it. */
    private void consult(List<Step> steps, int answers) {
        var departments = script.departments();
        if (departments == null) {
            return;
        }
        steps.add(step(16, () -> complete("userTask_nameDepartments", officer(), Map.of("additionalDepartments", ""))));
        departments.entrySet().stream()
                .limit(answers)
                .forEach(department -> steps.add(step(17, () -> opine(department.getKey(), department.getValue()))));
    }

    private void opine(String group, String role) {
        var actor = desk.cast().actor(authority, role, group);
        DemoCast.as(actor, () -> {
            desk.procedure()
                    .completeOfGroup(
                            number(), "userTask_giveOpinion", group, actor, Map.of("departmentConsents", true));
            return true;
        });
    }

    private Step step(int workingDays, Runnable action) {
        return new Step(
                at(desk.workingDays().plusWorkingDays(submittedOn, workingDays).endsOn()), action);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(ChinaTime.ZONE).toInstant();
    }

    private void submit() {
        var paper = wanted.paper();
        var applicant = paper == null ? applicant() : officer();
        var recommendedFirst = desk.recommendedFirst(authority, matter());
        var applicationId = DemoCast.as(applicant, () -> {
            var applications = desk.applications();
            var park = wanted.park();
            var application = new NewApplication(
                    authority.id(),
                    matter(),
                    null,
                    new NewApplication.NewPark(
                            park.name(),
                            park.localityCode(),
                            park.address(),
                            park.operator(),
                            park.contact(),
                            park.countyCode()),
                    null,
                    null,
                    null);
            var started = applications.start(
                    paper == null ? application : application.onPaper(paper.receivedOn(), paper.reason()));
            applications.declare(started.id(), indicators());
            if (!planned()) {
                applications.handInRosterRows(started.id(), roster());
            }
            started.materials().forEach(asked -> desk.handInSample(started.id(), asked));
            if (recommendedFirst) {
                applications.handIn(started.id());
            } else {
                number = applications.submit(started.id(), null, "").caseNumber();
            }
            return started.id();
        });
        if (recommendedFirst && wanted.until() != Until.RECOMMENDATION) {
            recommend(applicationId, applicant);
        }
    }

    private void recommend(String applicationId, Actor bureau) {
        DemoCast.as(bureau, () -> {
            var task = desk.localityDesk().open().stream()
                    .filter(open -> applicationId.equals(open.applicationId()))
                    .findFirst()
                    .orElseThrow();
            desk.localityDesk()
                    .complete(
                            task.taskId(),
                            Map.of("recommended", true, "recommendationOpinion", "经审核，申报材料齐全、情况属实，推荐申报。"));
            return true;
        });
        if (wanted.until() != Until.APPLICATION) {
            number = DemoCast.as(
                    desk.cast().government(authority, wanted.park().localityCode()),
                    () -> desk.applications().submit(applicationId, null, "").caseNumber());
        }
    }

    private Map<String, @Nullable String> indicators() {
        Map<String, @Nullable String> declared = new LinkedHashMap<>(script.indicators());
        if (wanted.parkType() != null) {
            declared.put("parkType", wanted.parkType());
        }
        if (wanted.indicators() != null) {
            declared.putAll(wanted.indicators());
        }
        return declared;
    }

    private List<Map<String, @Nullable String>> roster() {
        var firms = wanted.supportingFirms() == null ? TYPICAL_SUPPORTING_FIRMS : wanted.supportingFirms();
        return DemoRoster.of(wanted.park().localityCode(), receivedOn().getYear() - 1, firms);
    }

    private LocalDate receivedOn() {
        var paper = wanted.paper();
        return paper == null ? submittedOn : paper.receivedOn();
    }

    private void checkMaterials(boolean complete) {
        complete(
                "userTask_checkMaterials",
                officer(),
                complete
                        ? Map.of("materialsComplete", true)
                        : Map.of("materialsComplete", false, "materialsComment", "申建函件缺少公章\n入园机构情况未附服务合同复印件"));
    }

    private void nameTeam() {
        complete(
                "userTask_nameTeam",
                officer(),
                Map.of("teamMembers", authority.id() + "-inspector1," + authority.id() + "-inspector2"));
    }

    private void verifyFacts() {
        complete(
                "userTask_verifyFacts",
                desk.cast().actor(authority, "inspector1", Groups.INSPECTORS),
                Map.of("inspectionPassed", true, "inspectionComment", "经实地核对，申报内容属实；建议进一步完善公共服务窗口。"));
    }

    private void score(int most) {
        var experts = desk.procedure().assignees(number(), "userTask_score");
        experts.stream().limit(most).forEach(expert -> {
            var fields = new LinkedHashMap<String, Object>();
            for (var place = 0; place < script.dimensions().size(); place++) {
                var score = 80 + (expert.charAt(expert.length() - 1) + 3 * place) % 15;
                fields.put("score_" + script.dimensions().get(place), Integer.toString(score));
            }
            fields.put("recused", false);
            fields.put("reviewComment", "园区定位清楚，建议认定后继续提高专业服务能力。");
            complete("userTask_score", desk.cast().expert(authority, expert), fields);
        });
    }

    private void object() {
        desk.publicity().openNoticeOf(number()).ifPresent(notice -> desk.publicity()
                .raiseObjection(notice.id(), number(), new NewObjection("名录中有两家机构已不在园区办公，请核实。", "热心市民", "演示联系方式")));
    }

    private void withdraw() {
        DemoCast.as(applicant(), () -> {
            desk.caseFiles().withdraw(number(), "建设规划调整，撤回申报");
            return true;
        });
    }

    private void decide(boolean approved, String comment) {
        complete("userTask_decide", leader(), Map.of("approved", approved, "decisionComment", comment));
    }

    private void recordMinutes() {
        completeIfAsked(
                "userTask_recordMinutes",
                officer(),
                Map.of(
                        "meetingHeldOn",
                        desk.today().toString(),
                        "meetingKind",
                        "bureau-meeting",
                        "minutesNumber",
                        "局务会纪要〔%d〕%d号"
                                .formatted(desk.today().getYear(), desk.today().getMonthValue() + 2),
                        "minutesAgreed",
                        true,
                        "minutesResolution",
                        "会议听取了受理、考察、论证和公示情况的汇报，认为申报程序完备，原则同意提请审批。",
                        "meetingAttendees",
                        "局领导班子成员，产业园管理科、法规科负责人"));
    }

    private void state() {
        completeIfAsked(
                "userTask_makeStatement",
                applicant(),
                Map.of(
                        "statementWaived",
                        false,
                        "statementContent",
                        "我县尚无同类园区，申报条件均已达到；园区已与十二家企业签订用工服务协议，恳请在布局上予以考虑。"));
    }

    private void checkLegality() {
        completeIfAsked(
                "userTask_checkLegality",
                desk.cast().actor(authority, "officer2", Groups.OFFICERS),
                Map.of("legalityConfirmed", true, "legalityComment", "陈述申辩所述事实已在论证中考虑，属于择优认定的裁量范围，理由不成立，建议不予采纳。"));
    }

    private void receive() {
        var receiver = applicant();
        completeIfAsked(
                "userTask_recordDelivery",
                receiver,
                Map.of(
                        "deliveredOn", desk.today().toString(),
                        "recipient",
                                authority
                                        .locality(wanted.park().localityCode())
                                        .map(Authority.Locality::bureau)
                                        .orElseThrow(),
                        "deliveryManner", "electronic"));
    }

    private void signRefusal() {
        complete("userTask_signRefusal", leader(), Map.of("signingComment", "同意按拟稿印发。"));
    }

    private void completeIfAsked(String element, Actor actor, Map<String, Object> fields) {
        if (desk.procedure().waitsFor(number(), element)) {
            complete(element, actor, fields);
        }
    }

    private void complete(String element, Actor actor, Map<String, Object> fields) {
        complete(number(), element, actor, fields);
    }

    private void complete(CaseNumber number, String element, Actor actor, Map<String, Object> fields) {
        DemoCast.as(actor, () -> {
            desk.procedure().complete(number, element, actor, fields);
            return true;
        });
    }

    private Actor officer() {
        return desk.cast().actor(authority, "officer", Groups.OFFICERS);
    }

    private Actor applicant() {
        return desk.cast().applicant(authority, wanted.park().localityCode());
    }

    private Actor leader() {
        return desk.cast().actor(authority, "leader", Groups.LEADERS);
    }

    /** Something that somebody does. */
    record Step(Instant at, Runnable action) {}
}
