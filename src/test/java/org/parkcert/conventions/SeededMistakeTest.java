package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.bundle.Conventions;
import org.parkcert.bundle.Fault;

@DisplayName("规范能发现埋下的错误")
class SeededMistakeTest {

    private static final Map<String, String> FILES = Map.of(
            "main", "processes/wenzhou/recognition.bpmn",
            "notice", "processes/shared/public-notice.bpmn",
            "review", "processes/shared/expert-review.bpmn",
            "thresholds", "processes/wenzhou/recognition.thresholds.dmn",
            "materials", "processes/wenzhou/recognition.materials.dmn",
            "dimensions", "processes/wenzhou/recognition.dimensions.dmn",
            "form", "forms/shared/decision.decide.form",
            "authority", "processes/wenzhou/authority.yaml",
            "message", "processes/shared/messages/accepted.txt",
            "notice-page", "processes/shared/documents/notice.html");

    private final Repository repository = new Repository();

    @ParameterizedTest(name = "{0}：{1}")
    @DisplayName("流程图")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            id.path                   | main | bpmn:process id="wenzhou-recognition"               | bpmn:process id="wenzhou-other"
            id.path                   | main | bpmn:process id="wenzhou-recognition"               | bpmn:process id="shared-recognition"
            id.chosen                 | main | endEvent_withdrawn                                  | Event_0x1y2z
            diagram.name              | main | name="温州·认定"                                    | name="Recognition"
            diagram.name              | main | name="温州·认定"                                    | name="认定"
            diagram.version           | main | camunda:versionTag="2022"                           | camunda:versionTag=""
            diagram.version           | notice | camunda:versionTag="1.0"                            | camunda:versionTag="一版"
            diagram.history           | main | camunda:historyTimeToLive="P3650D"                  | camunda:historyTimeToLive=""
            diagram.executable        | main | isExecutable="true"                                 | isExecutable="false"
            diagram.layout            | main | bpmnElement="endEvent_withdrawn"                    | bpmnElement="endEvent_gone"
            diagram.layout            | notice | bpmnElement="flow_noticeExpiredToEnd"               | bpmnElement="flow_gone"
            diagram.clause            | notice | <camunda:property name="clause" value="WZ-10-4, P-5" /> | <camunda:property name="clause" value="" />
            diagram.assumption        | main | <camunda:property name="assumption" value="teamSize" /> | <camunda:property name="x" value="y" />
            diagram.documentation     | notice | <bpmn:documentation>WZ-10-4：公示时间                | <bpmn:documentation>公示时间
            diagram.question          | notice | name="是否有异议成立？"                             | name="异议"
            diagram.default           | notice | default="flow_objectionUpheldToEnd"                 | default="flow_gone"
            diagram.people            | notice | camunda:candidateGroups="officers"                  | camunda:candidateGroups=""
            diagram.group             | notice | camunda:candidateGroups="officers"                  | camunda:candidateGroups="managers"
            diagram.bean-unknown      | review | ${drawnExperts.of(execution)}                       | ${runtimeService.of(execution)}
            diagram.form              | notice | camunda:formRef="shared-public-notice-verify-objection" | camunda:formRef=""
            diagram.form-unknown      | notice | camunda:formRef="shared-public-notice-verify-objection" | camunda:formRef="shared-gone"
            diagram.form-name         | notice | camunda:formRef="shared-public-notice-verify-objection" | camunda:formRef="shared-decision-decide"
            diagram.binding           | notice | camunda:formRefBinding="latest"                     | camunda:formRefBinding="deployment"
            diagram.delegate          | notice | camunda:delegateExpression="${openNoticeDelegate}"  | camunda:delegateExpression="${openNotice}"
            diagram.delegate          | notice | camunda:delegateExpression="${openNoticeDelegate}"  | camunda:type="external"
            diagram.delegate-unknown  | notice | ${openNoticeDelegate}                               | ${sendMoneyDelegate}
            diagram.extension         | notice | camunda:delegateExpression="${openNoticeDelegate}"  | camunda:class="java.lang.Runtime"
            diagram.extension         | notice | camunda:delegateExpression="${openNoticeDelegate}"  | camunda:expression="${x}"
            diagram.extension         | notice | <camunda:properties>                                | <camunda:connector /><camunda:properties>
            diagram.extension         | notice | <camunda:properties>                                | <camunda:field name="x" /><camunda:properties>
            diagram.extension         | notice | <camunda:properties>                                | <camunda:script scriptFormat="juel">1</camunda:script><camunda:properties>
            diagram.extension         | notice | executionListener delegateExpression="${closeNoticeListener}" | executionListener class="java.lang.Runtime"
            diagram.listener          | notice | ${closeNoticeListener}                              | ${closeNotice.run(execution)}
            diagram.script            | notice | <bpmn:conditionExpression                           | <bpmn:conditionExpression language="groovy"
            diagram.kind              | notice | bpmn:serviceTask                                    | bpmn:scriptTask
            diagram.expression        | notice | ${objectionUpheld == false}                         | ${objectionUpheld == false &amp;&amp; true}
            diagram.expression        | notice | ${objectionUpheld == false}                         | ${execution.getClass()}
            diagram.bean-unknown      | notice | ${objectionUpheld == false}                         | ${practices.of(execution)}
            diagram.expression        | notice | ${noticeExpiresAt}                                  | ${dateTime().plusDays(5).toDate()}
            diagram.expression        | notice | name="公示期满"                                     | name="公示期满${x}"
            diagram.expression        | main | sourceExpression="${10}"                            | sourceExpression="${execution.id}"
            diagram.expression        | main | calledElement="shared-acceptance"                   | calledElement="shared-acceptance" camunda:formRef="${x}"
            diagram.called            | main | calledElement="shared-acceptance"                   | calledElement="shared-gone"
            diagram.called            | main | calledElement="shared-acceptance"                   | calledElement="${block}"
            diagram.decision          | main | wenzhou-recognition-thresholds                      | wenzhou-recognition-gone
            diagram.form-unknown      | main | wenzhou-recognition-score                           | wenzhou-recognition-gone
            diagram.input-missing     | main | target="supplementDays"                             | target="supplementMonths"
            diagram.input-unknown     | main | target="supplementDays"                             | target="supplementMonths"
            diagram.input-value       | main | ${&#39;working-days&#39;}                           | ${&#39;weeks&#39;}
            diagram.output-unknown    | main | <camunda:out source="accepted"                      | <camunda:out source="admitted"
            diagram.all-variables     | main | <camunda:out source="accepted" target="accepted" /> | <camunda:out variables="all" />
            diagram.business-key      | main | <camunda:in businessKey="#{execution.processBusinessKey}" /> | <camunda:in source="a" target="b" />
            diagram.message           | notice | name="objection.raised"                             | name="objection.made"
            diagram.withdrawal        | notice | name="objection.raised"                             | name="application.withdrawn"
            diagram.stage             | main | value="acceptance"                                  | value="accepting"
            diagram.outcome           | main | value="withdrawn"                                   | value="gone"
            diagram.outcome           | main | <camunda:property name="outcome" value="withdrawn" />| <camunda:property name="x" value="y" />
            diagram.answer            | notice | id="flow_objectionUpheldToEnd" name="               | id="flow_objectionUpheldToEnd" name="yes" title="
            diagram.loop              | review | camunda:asyncAfter="true"                           | camunda:asyncAfter="false"
            file.malformed            | main | <?xml version="1.0" encoding="UTF-8"?>              | <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
            """)
    void diagrams(String code, String file, String right, String wrong) {
        assertFound(code, file, right, wrong);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @DisplayName("决策表、表单和主管部门文件")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            table.hit-policy          | thresholds | hitPolicy="RULE ORDER"                  | hitPolicy="PRIORITY"
            table.hit-policy          | thresholds | hitPolicy="RULE ORDER"                  | hitPolicy="FIRST"
            table.name                | thresholds | name="温州·认定·申报条件" camunda       | name="thresholds" camunda
            table.history             | thresholds | camunda:historyTimeToLive="P3650D"      | camunda:historyTimeToLive=""
            table.label               | thresholds | label="条款"                            | label="clause"
            table.article             | thresholds | <description>第九条（一）</description> | <description>一般要求</description>
            table.outputs             | thresholds | name="relaxableFor"                     | name="relaxable"
            table.comparison          | thresholds | <text>"="</text>                        | <text>"~"</text>
            table.strictness          | thresholds | <text>"must"</text>                     | <text>"should"</text>
            table.bound               | thresholds | <text>true</text>                       | <text>"很多"</text>
            table.literal             | thresholds | <text>true</text>                       | <text>1 + 1</text>
            table.indicator           | thresholds | <text>"planningReport"</text>           | <text>"plan"</text>
            table.clause              | thresholds | <text>"WZ-9-1a"</text>                  | <text>"第九条"</text>
            table.input               | thresholds | <text>parkType</text>                   | <text>lower case(parkType)</text>
            table.language            | thresholds | <inputEntry id=                         | <inputEntry expressionLanguage="groovy" id=
            id.path                   | thresholds | decision id="wenzhou-recognition-thresholds" | decision id="wenzhou-thresholds"
            table.required            | materials | <text>true</text>                       | <text>"yes"</text>
            table.formats             | materials | pdf                                     | PDF文件
            table.weight              | dimensions | <text>20</text>                         | <text>-20</text>
            table.key                 | dimensions | "necessity"                             | "Necessity"
            form.component            | form | "type": "radio"                         | "type": "filepicker"
            form.component            | form | "type": "radio"                         | "type": "documentPreview"
            form.label                | form | "label": "是否批准"                     | "label": "approved"
            form.key                  | form | "key": "approved"                       | "key": "Approved"
            id.path                   | form | "id": "shared-decision-decide"          | "id": "shared-decision-approve"
            authority.indicator       | authority | - floorArea                             | - floorSpace
            authority.process         | authority | process: wenzhou-recognition            | process: wenzhou-gone
            authority.unknown         | authority | casePrefix: WZ                          | casePrefixes: WZ
            authority.unknown         | authority | P-10: {enabled: true}                   | P-12: {enabled: true}
            authority.malformed       | authority | WZ-9-1: 第九条（一）                    | wz-9-1: 第九条（一）
            authority.no-article      | authority | WZ-9-1: 第九条（一）                    | WZ-9-1: 面积
            message.template          | message | {{parkName}}                             | {{parkNames}}
            message.template          | message | {{parkName}}                             | {{#parkName}}
            document.structure        | notice-page | <article class="letter">                 | <article class="poster">
            document.tag              | notice-page | <ol>                                     | <ol><div>
            document.syntax           | notice-page | {{/contacts}}                            | {{/contact}}
            document.image            | notice-page | <ol>                                     | <img src="logo.png"><ol>
            clause.unnamed            | main | value="WZ-10-1"                             | value="WZ-99-1"
            clause.unnamed            | materials | <text>"WZ-10-1"</text>                  | <text>"WY-10-1"</text>
            """)
    void tablesFormsAndAuthority(String code, String file, String right, String wrong) {
        assertFound(code, file, right, wrong);
    }

    private void assertFound(String code, String name, String right, String wrong) {
        var file = String.valueOf(FILES.get(name));
        var folder = file.contains("/shared/") ? "shared" : "wenzhou";
        var files = new HashMap<>(Repository.files(folder));
        var good = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(good).contains(right.strip());
        files.put(file, good.replace(right.strip(), wrong.strip()).getBytes(StandardCharsets.UTF_8));

        assertThat(Conventions.check(folder, files, repository))
                .as("%s → %s", right, wrong)
                .filteredOn(fault -> fault.file().equals(file) && fault.isBlocking())
                .extracting(Fault::code)
                .contains(code);
    }
}
