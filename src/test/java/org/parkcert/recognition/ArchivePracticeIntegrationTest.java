package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.casefile.CaseRecordGrew;
import org.parkcert.shared.CaseNumber;
import org.parkcert.testing.BundleCopy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("惯例 P-10 归档：试点启用，简例关闭")
class ArchivePracticeIntegrationTest extends TwoAuthorities {

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    @DisplayName("P-10 启用：撤回的办件卷宗齐全，办结时即生成卷内目录并归档，目录只供主管部门查阅")
    void archivedWhenNothingIsMissing() {
        var park = submitted("probe", "试点归档产业园一");
        park.accepted();

        park.withdraws("locality1").expect(202);

        var view = park.view("officer");
        assertThat(view.get("archive").get("state").asText()).isEqualTo("archived");
        assertThat(view.get("statusLabel").asText()).isEqualTo("撤回");
        assertThat(park.textOf("officer", "archive-index"))
                .contains("申建函件（application-letter.pdf）", "收件回执", "受理通知书", "审查申报材料", "撤回", "经核对齐全，准予归档");
        assertThat(park.documents("locality1")).doesNotContain("archive-index");
    }

    @Test
    @DisplayName("P-10 启用：缺少异议答复书的显示办结待归档和所缺内容，仍列在未办结中；补齐后自动归档")
    void pendingWhileSomethingIsMissing() {
        var park = submitted("probe", "试点归档产业园二");
        park.accepted();
        park.inspected();
        park.reviewed(85);
        park.anyone()
                .post(
                        "/api/v1/public/notices/" + park.notice().get("id").asText() + "/objections",
                        Map.of("caseNumber", park.caseNumber(), "content", "名单不实", "name", "钱异议", "contact", "1"))
                .expect(201);
        park.objectionVerified(false, "经查不属实");
        // as if the reply had been lost
        var replies = database.queryForList(
                "select receipt, html, replied_at from publicity_reply where receipt in"
                        + " (select receipt from publicity_objection where case_number = ?)",
                park.caseNumber());
        transactions.executeWithoutResult(done -> database.update(
                "delete from publicity_reply where receipt = ?", replies.get(0).get("receipt")));

        park.withdraws("locality1").expect(202);

        var pending = park.view("officer");
        assertThat(pending.get("statusLabel").asText()).isEqualTo("撤回（办结待归档）");
        assertThat(pending.get("archive").get("missing").get(0).asText()).isEqualTo("第1件异议的答复书");
        assertThat(park.documents("officer")).doesNotContain("archive-index");
        assertThat(listed(park, true)).isTrue();
        assertThat(listed(park, false)).isFalse();
        transactions.executeWithoutResult(done -> {
            database.update(
                    "insert into publicity_reply (receipt, html, replied_at) values (?, ?, ?)",
                    replies.get(0).get("receipt"),
                    replies.get(0).get("html"),
                    replies.get(0).get("replied_at"));
            events.publishEvent(new CaseRecordGrew(CaseNumber.of(park.caseNumber())));
        });
        assertThat(park.view("officer").get("archive").get("state").asText()).isEqualTo("archived");
        assertThat(park.textOf("officer", "archive-index"))
                .contains("第1件异议（实名，不属实）", "第1件异议的答复书", "异议人（保密）")
                .doesNotContain("钱异议");
        assertThat(listed(park, true)).isFalse();
    }

    @Test
    @DisplayName("P-10 关闭：办结即为结束，不生成卷内目录")
    void off() {
        var park = submitted("plain", "简例归档产业园");

        park.withdraws("locality1").expect(202);

        assertThat(park.view("officer").get("archive").isNull()).isTrue();
        assertThat(park.view("officer").get("statusLabel").asText()).isEqualTo("撤回");
        assertThat(park.documents("officer")).doesNotContain("archive-index");
        assertThat(listed(park, false)).isTrue();
    }

    @Test
    @DisplayName("P-10 由启用改为关闭：等待归档的办件不再等待，不再列在未办结中")
    void switchedOff() throws IOException {
        var park = submitted("probe", "试点归档产业园三");
        park.withdraws("locality1").expect(202);
        transactions.executeWithoutResult(done -> database.update(
                "update casefile_case set archive_state = 'PENDING', archived_at = null where case_number = ?",
                park.caseNumber()));
        assertThat(listed(park, true)).isTrue();
        var bundle = BundleCopy.of("probe");
        var authority = bundle.said(Files.readString(Path.of("processes/wenzhou/authority.yaml")));
        try {
            park.deployed("authority.yaml", authority.replaceAll("P-10: \\{enabled: true", "P-10: {enabled: false"));

            assertThat(listed(park, true)).isFalse();
            assertThat(park.view("officer").get("archive").isNull()).isTrue();
        } finally {
            park.deployed("authority.yaml", authority);
        }
    }

    private static boolean listed(Recognition park, boolean open) {
        return park.as("officer")
                .get("/api/v1/cases?size=200&open=" + open)
                .expect(200)
                .json()
                .get("items")
                .findValuesAsText("caseNumber")
                .contains(park.caseNumber());
    }

    private Recognition submitted(String authority, String parkName) {
        return of(authority)
                .drafted("locality1", parkName, YONGJIA, Recognition.specialised())
                .submitted("locality1");
    }
}
