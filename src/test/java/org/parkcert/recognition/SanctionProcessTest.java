package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Actor;
import org.parkcert.identity.Groups;
import org.parkcert.process.SystemTasks;
import org.parkcert.testing.Caller.Answer;
import org.parkcert.testing.ElementsPassed;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("处理决定：试点启用全部惯例，简例关闭")
class SanctionProcessTest extends TwoAuthorities {

    private static final Map<String, Object> EVIDENCE = Map.of(
            "sanctionFacts", "2026年6月至8月园区无人运营", "sanctionEvidence", "现场检查笔录，本局，2026年8月3日\n用电清单，供电公司，2026年8月20日");

    @Autowired
    SystemTasks systemTasks;

    @Autowired
    TaskService tasks;

    @AfterAll
    static void walked() {
        ElementsPassed.walked(SanctionProcessTest.class);
    }

    @Test
    @DisplayName("取消授牌：有证据，事先告知，听取陈述申辩，法制审核，集体研究，领导决定，印发送达，入档案（SC-5-4、JL-9-3、CQB-25-3、P-4、P-7、P-8）")
    void withdrawal() {
        var park = started("probe", "处理决定产业园");
        assertThat(faults(park.completes("officer", "userTask_recordEvidence", Map.of("sanctionFacts", "无人运营"))))
                .containsExactlyInAnyOrder("sanctionEvidence", "intendedMeasures");
        var otherwise = new HashMap<>(evidence("other"));
        otherwise.put("otherMeasure", "约谈");
        assertThat(faults(park.completes("officer", "userTask_recordEvidence", otherwise)))
                .as("办法没有规定的措施")
                .containsExactly("intendedMeasures");
        park.completed("officer", "userTask_recordEvidence", evidence("withdrawal"));

        assertThat(park.textOf("locality1", "intended-refusal")).contains("拟处理告知书", "无人运营", "取消授牌", "5个工作日");
        states(park, Map.of("statementWaived", false, "statementContent", "已更换运营单位"));
        assertThat(park.completes("officer", "userTask_checkLegality", Map.of("legalityConfirmed", true))
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .as("承办人不得审核")
                .isEqualTo("task.same-person");
        park.givenBack("officer", "userTask_checkLegality");
        park.completed("officer2", "userTask_checkLegality", Map.of("legalityConfirmed", true));
        park.completed("officer", "userTask_recordMinutes", park.minutes(true));
        assertThat(park.completes("leader", "userTask_decideSanction", Map.of("measures", List.of("rectification")))
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .as("没有告知过的措施")
                .isEqualTo("sanction.not-told");
        park.completed("leader", "userTask_decideSanction", Map.of("measures", "[\"withdrawal\"]"));

        assertThat(park.textOf("locality1", "sanction-decision"))
                .contains("现场检查笔录", "用电清单", "取消授牌", "提出了陈述申辩意见", "行政复议");
        byLocality(
                park,
                "userTask_recordDelivery",
                Map.of(
                        "deliveredOn",
                        LocalDate.now(clock).toString(),
                        "recipient",
                        "李四",
                        "deliveryManner",
                        "electronic"));
        assertThat(park.documents("locality1")).contains("delivery-receipt");
        assertThat(sanctions(park)).isZero();
    }

    @Test
    @DisplayName("不予处理须写明理由，并告知所在地；不取消授牌的不须集体研究（SC-5-4、P-7）")
    void none() {
        var park = started("probe", "不予处理产业园");
        park.completed("officer", "userTask_recordEvidence", evidence("rectification"));
        states(park, Map.of("statementWaived", true));
        park.completed("officer2", "userTask_checkLegality", Map.of("legalityConfirmed", true));
        assertThat(park.completes("leader", "userTask_decideSanction", Map.of())
                        .expect(422)
                        .json()
                        .get("code")
                        .asText())
                .isEqualTo("sanction.no-reason");

        park.completed("leader", "userTask_decideSanction", Map.of("decisionComment", "情节轻微，已自行改正"));

        assertThat(park.textOf("locality1", "no-sanction")).contains("不予处理", "情节轻微", "放弃陈述申辩");
        assertThat(sanctions(park)).isZero();
    }

    @Test
    @DisplayName("关闭惯例的主管部门不另行告知、不登记纪要和送达，印发即送达（SC-5-4）")
    void plain() {
        var park = started("plain", "简例处理产业园");
        park.completed("officer", "userTask_recordEvidence", evidence("withdrawal"));
        park.completed("leader", "userTask_decideSanction", Map.of("measures", List.of("withdrawal")));

        assertThat(park.textOf("locality1", "sanction-decision"))
                .contains("取消授牌")
                .doesNotContain("陈述申辩");
        assertThat(sanctions(park)).isZero();
    }

    private static Map<String, Object> evidence(String measure) {
        var fields = new HashMap<>(EVIDENCE);
        fields.put("intendedMeasures", List.of(measure));
        return fields;
    }

    /** A case that runs anyway gives the sanction its number and its park. */
    private Recognition started(String authority, String name) {
        var park = of(authority)
                .drafted("locality1", name, YONGJIA, Recognition.specialised())
                .submitted("locality1");
        runtime.createProcessInstanceByKey("shared-sanction")
                .processDefinitionWithoutTenantId()
                .businessKey(park.caseNumber())
                .setVariable("measuresOffered", "rectification,withdrawal")
                .setVariable("documentTemplate", "sanction")
                .execute();
        return park;
    }

    /** A block without a caller has no tenant: the platform completes for the locality, as its desk does. */
    private void states(Recognition park, Map<String, Object> statement) {
        byLocality(park, "userTask_makeStatement", statement);
    }

    private void byLocality(Recognition park, String element, Map<String, Object> fields) {
        systemTasks.complete(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(park.caseNumber())
                        .taskDefinitionKey(element)
                        .singleResult()
                        .getId(),
                new Actor("probe-locality1", "所在地", "probe", Set.of(Groups.locality(YONGJIA))),
                fields);
    }

    private static List<String> faults(Answer answer) {
        return answer.expect(422).json().get("errors").findValuesAsText("field");
    }

    private long sanctions(Recognition park) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(park.caseNumber())
                .processDefinitionKey("shared-sanction")
                .count();
    }
}
