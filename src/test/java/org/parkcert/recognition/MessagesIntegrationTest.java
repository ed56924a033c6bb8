package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.outbox.OutboxRuns;
import org.parkcert.testing.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("消息：该知道的人知道，各按各的意愿")
class MessagesIntegrationTest extends TwoAuthorities {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Autowired
    private ApplicationContext platform;

    @Value("${spring.mail.port}")
    private int smtp;

    @Autowired
    private Environment settings;

    private GreenMail mails;

    /** What waits for a recipient since another test's later day would hold up all that comes after it. */
    @BeforeEach
    void nothingWaits(@Autowired JdbcTemplate jdbc, @Autowired TransactionTemplate transactions) {
        transactions.executeWithoutResult(
                status -> jdbc.update("UPDATE outbox_effect SET state = 'sent' WHERE state = 'waiting'"));
    }

    @BeforeEach
    void mailServer() {
        mails = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
    }

    @AfterEach
    void nobodyWantsMailsAnyMore() {
        prefer("wenzhou-locality1", "", List.of());
        prefer("wenzhou-officer", "", List.of());
        mails.stop();
    }

    @Test
    @DisplayName("补正：所在地在站内和邮件都收到期限，别的所在地和别的主管部门没有；邮件只发一次，编号就是 Message-ID")
    void supplementRequested() throws Exception {
        prefer("wenzhou-locality1", "yongjia@locality.example", List.of());
        clock.moveTo("2026-09-28T10:00");
        var park = submitted("wenzhou", "永嘉消息产业园");
        park.supplementRequested();

        OutboxRuns.all(platform);
        OutboxRuns.all(platform);

        assertThat(subjects("wenzhou-locality1", park))
                .containsExactly("请补正材料：永嘉消息产业园（" + park.caseNumber() + "）", "收到申报：永嘉消息产业园（" + park.caseNumber() + "）");
        assertThat(messages("wenzhou-locality1", park).get(0).get("body").asText())
                .contains("2026年10月16日", "补正通知书");
        assertThat(subjects("wenzhou-locality2", park)).isEmpty();
        assertThat(subjects("probe-locality1", park)).isEmpty();
        assertThat(subjects("wenzhou-officer", park)).containsExactly("新的任务：审查申报材料 · 永嘉消息产业园");
        var received = mailsTo("yongjia@locality.example", "永嘉消息产业园");
        assertThat(received).hasSize(2);
        assertThat(received.get(1).getSubject()).startsWith("请补正材料：永嘉消息产业园");
        assertThat(received.get(1).getMessageID()).matches("<[0-9a-f]{32}@parkcert>");
        assertThat(received.get(1).getContent().toString()).contains("2026年10月16日", "/cases/" + park.caseNumber());
    }

    @Test
    @DisplayName("未读：标为已读的不再计数，各人各计；别人的消息标不了")
    void unread() {
        var park = submitted("wenzhou", "永嘉未读产业园");
        var before = unreadOf("wenzhou-officer");
        var colleagues = unreadOf("wenzhou-officer2");
        var id = messages("wenzhou-officer", park).get(0).get("id").asLong();

        Caller.as(port, "wenzhou-locality1")
                .post("/api/v1/messages/" + id + "/read", "")
                .expect(204);
        assertThat(unreadOf("wenzhou-officer")).isEqualTo(before);
        var officer = Caller.as(port, "wenzhou-officer");
        officer.post("/api/v1/messages/" + id + "/read", "").expect(204);
        officer.post("/api/v1/messages/" + id + "/read", "").expect(204);

        assertThat(unreadOf("wenzhou-officer")).isEqualTo(before - 1);
        assertThat(unreadOf("wenzhou-officer2")).isEqualTo(colleagues);
        officer.post("/api/v1/messages/read", "").expect(204);
        assertThat(unreadOf("wenzhou-officer")).isZero();
        assertThat(Caller.anonymous(port).get("/api/v1/messages").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("意愿：不要邮件的种类不发邮件，不要站内的不列出；邮箱写错、种类写错的一次说全")
    void preferences() {
        prefer(
                "wenzhou-locality1",
                "quiet@locality.example",
                List.of(
                        Map.of("kind", "application-received", "inApp", true, "mail", false),
                        Map.of("kind", "supplement-requested", "inApp", false, "mail", true)));
        var park = submitted("wenzhou", "永嘉意愿产业园");
        park.supplementRequested();
        OutboxRuns.all(platform);

        assertThat(subjects("wenzhou-locality1", park)).hasSize(1).allMatch(subject -> subject.startsWith("收到申报"));
        assertThat(mailsTo("quiet@locality.example", "永嘉意愿产业园")).hasSize(1);
        var refused = Caller.as(port, "wenzhou-locality1")
                .put(
                        "/api/v1/messages/preferences",
                        Map.of(
                                "mail",
                                "a@b\r\nBcc: c@d.example",
                                "kinds",
                                List.of(Map.of("kind", "task-arrived", "inApp", true, "mail", true))));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("不是电子邮箱地址", "没有消息种类");
    }

    @Test
    @DisplayName("被拒绝的动作不产生消息")
    void nothingOfWhatWasRefused() {
        var park = submitted("wenzhou", "永嘉回滚产业园");
        var before = subjects("wenzhou-locality1", park);

        var refused = park.completes("officer", "userTask_checkMaterials", Map.of("materialsComplete", false));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(subjects("wenzhou-locality1", park)).isEqualTo(before);
    }

    @Test
    @DisplayName("专家只知道自己被邀请；公示收到异议、决定印发都有人知道；实名异议人凭邮件得知有答复，邮件只有回执编号")
    void expertsObjectionsAndDecisions() throws Exception {
        var park = submitted("wenzhou", "永嘉全程产业园");
        park.accepted();
        park.inspected();
        var expert = "wenzhou-" + park.experts().get(0);
        assertThat(messages(expert, park)).singleElement().satisfies(message -> {
            assertThat(message.get("kind").asText()).isEqualTo("expert-invited");
            assertThat(message.toString()).doesNotContain("expert2", "大学");
        });
        park.reviewed(85);
        var notice = park.notice().get("id").asText();
        var receipt = Caller.anonymous(port)
                .post(
                        "/api/v1/public/notices/" + notice + "/objections",
                        Map.of(
                                "caseNumber", park.caseNumber(),
                                "content", "名录有误，线索如下",
                                "name", "王某某",
                                "contact", "objector@citizen.example",
                                "byMail", true))
                .json()
                .get("receipt")
                .asText();
        assertThat(subjects("wenzhou-officer", park)).anyMatch(subject -> subject.startsWith("收到异议"));
        assertThat(messages("wenzhou-officer", park).toString()).doesNotContain("王某某", "objector@");
        park.objectionVerified(false, "经查不属实");
        OutboxRuns.all(platform);

        assertThat(mailsTo("objector@citizen.example", "异议")).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("您提出的异议已有答复");
            assertThat(mail.getContent().toString())
                    .contains(receipt)
                    .doesNotContain("王某某", "经查不属实", park.caseNumber());
        });
        park.noticeExpires();
        park.decided(true, "同意");
        assertThat(subjects("wenzhou-locality1", park))
                .anyMatch(subject -> subject.startsWith("已作出决定"))
                .anyMatch(subject -> subject.startsWith("已受理"));
    }

    @Test
    @DisplayName("受理时限：临近时提醒一次，超过后再提醒一次，不重复（P-1）")
    void deadlinesOnce() {
        clock.moveTo("2034-03-06T09:00");
        var park = submitted("wenzhou", "永嘉时限产业园");
        var known = new ArrayList<String>();

        for (var day : List.of(
                "2034-03-08T10:00", "2034-03-11T10:00", "2034-03-12T12:00", "2034-03-20T10:00", "2034-03-21T10:00")) {
            clock.moveTo(day);
            OutboxRuns.all(platform);
            known.add(day.substring(8, 10) + "日"
                    + subjects("wenzhou-officer", park).stream()
                            .filter(subject -> subject.startsWith("期限"))
                            .count() + "条");
        }

        assertThat(known).containsExactly("08日0条", "11日1条", "12日1条", "20日2条", "21日2条");
    }

    @Test
    @DisplayName("办理期限：届满前七天提醒一次，超过后提醒经办人和负责人各一次；停止计时的期间不提醒，顺延后的新期限另行提醒")
    void processingTimeOnce() {
        clock.moveTo("2033-03-07T09:00");
        var park = submitted("wenzhou", "永嘉期限产业园");
        park.accepted();
        var dueOn = dueOn(park);

        var known = new ArrayList<String>();
        for (var day : List.of(dueOn.minusDays(8), dueOn.minusDays(7), dueOn, dueOn.plusDays(1), dueOn.plusDays(2))) {
            clock.moveTo(day + "T10:00");
            OutboxRuns.all(platform);
            clock.moveTo(day + "T12:00");
            OutboxRuns.all(platform);
            known.add(ofProcessing("wenzhou-officer", park) + "/" + ofProcessing("wenzhou-leader", park));
        }

        assertThat(known).containsExactly("0/0", "1/0", "1/0", "2/1", "2/1");
        assertThat(subjects("wenzhou-officer", park))
                .contains("期限临近：办理期限（" + park.caseNumber() + "）", "期限已过：办理期限（" + park.caseNumber() + "）");
        assertThat(messages("wenzhou-leader", park).get(0).get("body").asText())
                .contains("办理期限已于" + dueOn.getYear() + "年");
    }

    @Test
    @DisplayName("办理期限停止计时期间不提醒")
    void noReminderWhileTheClockStandsStill() {
        clock.moveTo("2033-09-05T09:00");
        var park = submitted("wenzhou", "永嘉停时产业园");
        var dueOn = dueOn(park);
        park.supplementRequested();

        clock.moveTo(dueOn.plusDays(1) + "T10:00");
        OutboxRuns.all(platform);

        assertThat(ofProcessing("wenzhou-officer", park)).isZero();
    }

    private long ofProcessing(String user, Recognition park) {
        return subjects(user, park).stream()
                .filter(subject -> subject.contains("：办理期限"))
                .count();
    }

    private LocalDate dueOn(Recognition park) {
        return LocalDate.parse(
                park.view("officer").get("deadlines").get(0).get("dueOn").asText());
    }

    @Test
    @DisplayName("同组有人办完任务，消息对全组都不再是未读，写明已办结；办件撤回，其任务的消息也不再是未读")
    void settledForTheWholeGroup() {
        var park = submitted("wenzhou", "永嘉同组产业园");
        var withdrawn = submitted("wenzhou", "永嘉同组撤回产业园");
        assertThat(task("wenzhou-officer2", park).get("settledAt").isNull()).isTrue();

        park.accepted();

        assertThat(task("wenzhou-officer2", park).get("settledAt").isNull()).isFalse();
        assertThat(task("wenzhou-officer2", park).get("readAt").isNull()).isTrue();
        var before = unreadOf("wenzhou-officer2");
        withdrawn.withdraws("locality1").expect(202);
        assertThat(unreadOf("wenzhou-officer2")).isEqualTo(before - 1);
    }

    private JsonNode task(String user, Recognition park) {
        return messages(user, park).stream()
                .filter(message -> message.get("subject").asText().contains("审查申报材料"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("推送：以 HMAC-SHA256 签名，失败后以同一编号重试；别的主管部门的不推")
    void webhook() throws Exception {
        clock.moveTo("2034-04-03T09:00");
        OutboxRuns.all(platform);
        var calls = new ArrayList<Call>();
        var answers = new ArrayDeque<Integer>();
        var server = neighbour(calls, answers);
        try {
            clock.advance(Duration.ofHours(2));
            OutboxRuns.all(platform);
            calls.clear();
            submitted("wenzhou", "永嘉不推产业园");
            var park = submitted("probe", "永嘉推送产业园");
            answers.add(503);
            OutboxRuns.all(platform);
            clock.advance(Duration.ofSeconds(10));
            OutboxRuns.all(platform);

            assertThat(calls.get(0).key()).isEqualTo(calls.get(1).key());
            assertThat(calls).allSatisfy(call -> {
                assertThat(call.body()).contains("\"authority\":\"probe\"");
                assertThat(call.signature()).isEqualTo("sha256=" + hmac(call.timestamp() + "." + call.body()));
            });
            assertThat(calls).anySatisfy(call -> assertThat(call.body())
                    .contains("\"event\":\"application-received\"", park.caseNumber()));
        } finally {
            server.stop(0);
        }
    }

    /** A call that the neighbour got. */
    private record Call(String key, String timestamp, String signature, String body) {}

    private HttpServer neighbour(List<Call> calls, Deque<Integer> answers) throws IOException {
        var hook = URI.create(settings.getRequiredProperty("parkcert.webhooks.hooks[0].url"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), hook.getPort()), 0);
        server.createContext("/events", exchange -> {
            calls.add(call(exchange));
            var answer = answers.poll();
            exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Call call(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        return new Call(
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("X-Parkcert-Timestamp"),
                headers.getFirst("X-Parkcert-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<MimeMessage> mailsTo(String address, String about) {
        return Arrays.stream(mails.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getRecipients(RecipientType.TO)[0]
                                        .toString()
                                        .equals(address)
                                && mail.getSubject().contains(about);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private void prefer(String user, String mail, List<Map<String, Object>> kinds) {
        Caller.as(port, user)
                .put("/api/v1/messages/preferences", Map.of("mail", mail, "kinds", kinds))
                .expect(200);
    }

    private long unreadOf(String user) {
        return Caller.as(port, user)
                .get("/api/v1/messages/unread")
                .json()
                .get("unread")
                .asLong();
    }

    private List<JsonNode> messages(String user, Recognition park) {
        var all = Caller.as(port, user).get("/api/v1/messages?size=100").json().get("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(message ->
                        park.caseNumber().equals(message.path("caseNumber").asText()))
                .toList();
    }

    private List<String> subjects(String user, Recognition park) {
        return messages(user, park).stream()
                .map(message -> message.get("subject").asText())
                .toList();
    }

    private Recognition submitted(String authority, String parkName) {
        return of(authority)
                .drafted("locality1", parkName, YONGJIA, Recognition.specialised())
                .submitted("locality1");
    }
}
