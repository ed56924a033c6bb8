package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.testing.BundleCopy;

@DisplayName("新主管部门：复制规则包、改名，不写一行程序")
class BundleCopyIntegrationTest extends TwoAuthorities {

    @Test
    @DisplayName("流程管理员在主流程里写上公示名单，两个办件登在同一个公示上，各自接受异议")
    void twoCasesShareOneNotice() throws IOException {
        var diagram = BundleCopy.of("probe").said(Files.readString(Path.of("processes/wenzhou/recognition.bpmn")));
        var withList = diagram.replace(
                "target=\"noticeDayKind\" />",
                "target=\"noticeDayKind\" />"
                        + "<camunda:in sourceExpression=\"${&#39;2026-1&#39;}\" target=\"noticeList\" />");
        of("probe").deployed("recognition.bpmn", withList);
        try {
            shareOneNotice();
        } finally {
            of("probe").deployed("recognition.bpmn", diagram);
        }
    }

    @Test
    @DisplayName("自定指标的代码已由别的主管部门用于另一指标的，拒绝部署；写法相同的可以")
    void keyOfAnotherAuthority() throws IOException {
        var file = BundleCopy.of("probe").said(Files.readString(Path.of("processes/wenzhou/authority.yaml")));
        var same = file
                + """
                indicators:
                  - {key: workshopCount, name: 就业工坊数, type: count, source: declared, unit: 个}
                """;
        try {
            assertThat(of("probe")
                            .deploys("authority.yaml", same.replace("就业工坊数", "车间数"))
                            .expect(422)
                            .text())
                    .contains("authority.indicator-taken", "就业工坊数");
            of("probe").deploys("authority.yaml", same).expect(200);
        } finally {
            of("probe").deployed("authority.yaml", file);
        }
    }

    private void shareOneNotice() {
        var first = onNotice("名单产业园一");
        var second = onNotice("名单产业园二");

        assertThat(first.notice().get("id")).isEqualTo(second.notice().get("id"));
        assertThat(first.notice().get("items")).hasSize(2);
        second.objects("入园机构名单不实").expect(201);
        second.objectionVerified(true, "经查属实");
        first.noticeExpires();
        second.continueJobs();
        first.decided(true, "同意认定");
        second.refusalSigned();

        assertThat(first.view("locality1").get("outcome").asText()).isEqualTo("approved");
        assertThat(second.view("locality1").get("outcome").asText()).isEqualTo("refused");
    }

    private Recognition onNotice(String parkName) {
        var park = of("probe")
                .drafted("locality1", parkName, YONGJIA, Recognition.specialised())
                .submitted("locality1");
        park.accepted();
        park.inspected();
        park.reviewed(85);
        return park;
    }
}
