package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("新主管部门：复制规则包、改名，不写一行程序")
class BundleCopyIntegrationTest extends TwoAuthorities {

    @Test
    @DisplayName("放在平台之外的规则包副本，从申报办到授牌")
    void servesANewAuthority() {
        var park = of("probe")
                .drafted("locality1", "试点永嘉人力资源服务产业园", YONGJIA, Recognition.specialised())
                .submitted("locality1");
        assertThat(park.caseNumber()).startsWith("PB-2026-");

        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.noticeExpires();
        park.decided(true, "同意认定");

        var view = park.view("locality1");
        assertThat(view.get("outcome").asText()).isEqualTo("approved");
        assertThat(view.get("authorityName").asText()).isEqualTo("试点市人力资源和社会保障局");
        assertThat(park.documents("locality1")).contains("acceptance-notice", "notice", "approval", "certificate");
        assertThat(park.documentNumbers("locality1")).anyMatch(number -> number.startsWith("PB人社函〔2026〕"));
    }
}
