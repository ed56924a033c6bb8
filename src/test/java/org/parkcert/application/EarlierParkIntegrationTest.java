package org.parkcert.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.parkrecord.StandingPark;
import org.parkcert.recognition.Accounts;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("既有园区：平台启用前已经认定的")
class EarlierParkIntegrationTest {

    private static final String CQ = "chongqing";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private ParkRecords records;

    @Autowired
    private TestClock clock;

    private final List<String> entered = new ArrayList<>();

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, CQ, List.of("500103", "500101", "500114"));
        clock.moveTo("2026-09-01T09:00");
    }

    @AfterEach
    void leavesNobodyStanding() {
        entered.forEach(park -> records.end(park, LocalDate.of(2011, 1, 1)));
    }

    @Test
    @DisplayName("登记后列入名录和档案，适用认定之日的办法，可以立案；首个办法施行前认定的，适用首个办法")
    void standsFromItsDayOn() {
        var under2021 = enter("渝中既有产业园", "2022-03-01");
        var under2019 = enter("渝中更早的产业园", "2021-06-01");
        var beforeAll = enter("渝中最早的产业园", "2011-05-01");

        assertThat(standing(under2021).regime()).isEqualTo("2021");
        assertThat(standing(under2019).regime()).isEqualTo("2019");
        assertThat(standing(beforeAll).regime()).isEqualTo("2019");
        assertThat(standing(beforeAll).recognisedOn()).isEqualTo("2011-05-01");
        assertThat(as("locality1")
                        .get("/api/v1/parks/" + under2021 + "/record")
                        .expect(200)
                        .text())
                .contains("渝人社发〔2022〕9 号", "平台启用前认定", "平台启用前：2023 年度评估优秀");
        assertThat(Caller.anonymous(port)
                        .get("/api/v1/public/parks?authority=chongqing&size=200")
                        .expect(200)
                        .text())
                .contains("渝中既有产业园");
        assertThat(as("officer")
                        .get("/api/v1/parks/startable")
                        .expect(200)
                        .json()
                        .findValuesAsText("parkId"))
                .contains(under2021);
    }

    @Test
    @DisplayName("缺漏、日期不实、所在地不明、类型不符的，一次全部告知，什么也不登记")
    void faultsAreToldAtOnce() {
        assertThat(faults(Map.of()))
                .containsExactlyInAnyOrder(
                        "park.name:required",
                        "park.localityCode:required",
                        "park.address:required",
                        "park.operator:required",
                        "park.contact:required",
                        "document:required",
                        "recognisedOn:required");
        assertThat(faults(form("渝中未来产业园", "500103", "2026-09-02"))).containsExactly("recognisedOn:in-future");
        assertThat(faults(form("渝中何日产业园", "500103", "2026-02-30"))).containsExactly("recognisedOn:not-a-date");
        assertThat(faults(form("外地产业园", "110101", "2022-03-01"))).containsExactly("park.localityCode:unknown");
        var odd = new HashMap<>(form("渝中类型产业园", "500103", "2022-03-01"));
        odd.put("parkType", "other");
        odd.put("note", "长".repeat(1501));
        assertThat(faults(odd)).containsExactlyInAnyOrder("parkType:unknown", "note:too-long");
        odd.put("parkType", "comprehensive");
        odd.put("note", "");
        odd.put("matter", "preparation");
        assertThat(faults(odd)).containsExactly("matter:unknown");
        assertThat(as("officer").get("/api/v1/parks").expect(200).text())
                .doesNotContain("渝中未来产业园", "渝中何日产业园", "渝中类型产业园");
    }

    @Test
    @DisplayName("今天认定的可以登记；同一所在地同名的只登记一次，两人同时登记的也一样；只有经办人可以登记")
    void onceOnly() {
        enter("渝中今日产业园", TODAY.toString());
        assertThat(faults(form("渝中今日产业园", "500103", "2022-03-01"))).containsExactly("park.name:on-record");

        var form = form("渝中同时产业园", "500103", "2022-03-01");
        var both = List.of(
                CompletableFuture.supplyAsync(() -> as("officer").post("/api/v1/parks", form)),
                CompletableFuture.supplyAsync(() -> as("officer").post("/api/v1/parks", form)));
        var answers = both.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Caller.Answer::status).containsExactlyInAnyOrder(201, 400);
        answers.stream()
                .filter(answer -> answer.status() == 201)
                .forEach(answer -> entered.add(answer.json().get("parkId").asText()));

        var another = form("渝中无权产业园", "500103", "2022-03-01");
        as("locality1").post("/api/v1/parks", another).expect(403);
        as("leader").post("/api/v1/parks", another).expect(403);
        assertThat(Caller.anonymous(port).post("/api/v1/parks", another).status())
                .isEqualTo(403);
    }

    private StandingPark standing(String parkId) {
        return records.standingOn(CQ, TODAY).stream()
                .filter(one -> one.parkId().equals(parkId))
                .findFirst()
                .orElseThrow();
    }

    private String enter(String name, String recognisedOn) {
        var parkId = as("officer")
                .post("/api/v1/parks", form(name, "500103", recognisedOn))
                .expect(201)
                .json()
                .get("parkId")
                .asText();
        entered.add(parkId);
        return parkId;
    }

    private static Map<String, Object> form(String name, String localityCode, String recognisedOn) {
        return Map.of(
                "park",
                Map.of(
                        "name",
                        name,
                        "localityCode",
                        localityCode,
                        "address",
                        "渝中区示例路1号",
                        "operator",
                        name + "运营公司",
                        "contact",
                        "张三 023-00000000"),
                "matter",
                "recognition",
                "parkType",
                "specialised",
                "recognisedOn",
                recognisedOn,
                "document",
                "渝人社发〔2022〕9 号",
                "note",
                "2023 年度评估优秀");
    }

    private List<String> faults(Map<String, Object> form) {
        JsonNode errors =
                as("officer").post("/api/v1/parks", form).expect(400).json().get("errors");
        return StreamSupport.stream(errors.spliterator(), false)
                .map(fault ->
                        fault.get("field").asText() + ":" + fault.get("code").asText())
                .toList();
    }

    private Caller as(String role) {
        return Caller.as(port, CQ + "-" + role);
    }
}
