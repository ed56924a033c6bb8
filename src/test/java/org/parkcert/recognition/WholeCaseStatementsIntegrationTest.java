package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@DisplayName("全程语句数（DESIGN.md 第7节预算）")
class WholeCaseStatementsIntegrationTest {

    /**
     * Statements of a whole Wenzhou case, commits left out: measured 758 after all other tests, the park's record among
     * them; some depend on what other tests left behind. A
     * failing test tells the new number: write it here if what is new is worth it, in the same commit.
     */
    private static final int RECORDED = 760;

    @Autowired
    private Statements statements;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "wenzhou");
    }

    @Test
    @DisplayName("一件认定从提交到授牌的语句数不超过记录值；人工动作、启动、定时器和异步接续各提交一次，读取不提交")
    void aWholeCaseSendsNoMoreThanRecorded(@Autowired ApplicationContext platform) {
        var cases = new WholeCase(platform, "wenzhou");
        cases.run(cases.drafted());
        var drafted = cases.drafted();
        var acts = new AtomicInteger();

        var heard = statements.during(() -> acts.set(cases.run(drafted).acts()));

        assertThat(heard.statements())
                .as("语句数（记录值 %d，见 RECORDED）。最多的语句：%n%s", RECORDED, heard.mostFrequent(15))
                .isLessThanOrEqualTo(RECORDED);
        assertThat(heard.commits()).isEqualTo(acts.get());
    }
}
