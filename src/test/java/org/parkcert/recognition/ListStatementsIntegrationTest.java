package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.testing.Caller;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.Statements;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@DisplayName("列表的语句数与数据量无关（DESIGN.md 第7节预算）")
class ListStatementsIntegrationTest {

    private static final String PINGYANG = "330326";

    /** Path and who asks, null being anyone. */
    private static final List<Map.Entry<String, String>> LISTS = List.of(
            Map.entry("/api/v1/cases?size=100", "officer"),
            Map.entry("/api/v1/cases?size=100", "locality2"),
            Map.entry("/api/v1/applications", "locality2"),
            Map.entry("/api/v1/tasks", "locality2"),
            Map.entry("/api/v1/public/notices?authority=wenzhou", ""),
            Map.entry("/api/v1/public/parks?authority=wenzhou&size=100", ""),
            Map.entry("/engine-rest/task?maxResults=100", "officer"),
            Map.entry("/engine-rest/task?candidateGroup=officers&maxResults=100", "officer"));

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @Autowired
    private Statements statements;

    @Test
    @DisplayName("办件、申报、待办、公示、园区和任务列表：再办三件，各接口的语句数不变")
    void listsCostTheSameWhateverTheyHold(@Autowired Directory directory, @Autowired ApplicationContext platform) {
        Accounts.register(directory, "wenzhou");
        clock.moveTo("2026-09-01T09:00");
        something(platform);

        var few = asked();
        something(platform);
        something(platform);
        something(platform);
        var more = asked();

        assertThat(more).isEqualTo(few);
    }

    /** One case that waits for its supplement, one on notice, one with its plaque. */
    private void something(ApplicationContext platform) {
        var waiting = submitted();
        waiting.supplementRequested();
        var onNotice = submitted();
        onNotice.accepted();
        onNotice.inspected();
        onNotice.reviewed(80);
        var cases = new WholeCase(platform, "wenzhou");
        cases.run(cases.drafted());
    }

    private Recognition submitted() {
        return new Recognition(port, "wenzhou", runtime, management, clock)
                .drafted("locality2", "列表园区" + System.nanoTime(), PINGYANG, Recognition.specialised())
                .submitted("locality2");
    }

    private List<String> asked() {
        var costs = new ArrayList<String>();
        for (var list : LISTS) {
            var caller =
                    list.getValue().isEmpty() ? Caller.anonymous(port) : Caller.as(port, "wenzhou-" + list.getValue());
            // whoever hasn't asked for a while is signed in anew
            caller.get(list.getKey()).expect(200);
            var heard = statements.during(() -> caller.get(list.getKey()).expect(200));
            costs.add(list.getValue() + " " + list.getKey() + ": " + heard.statements() + " 条语句，" + heard.commits()
                    + " 次提交");
        }
        return costs;
    }
}
