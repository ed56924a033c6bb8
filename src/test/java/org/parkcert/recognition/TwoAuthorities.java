package org.parkcert.recognition;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.parkcert.identity.Directory;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The platform with Wenzhou, whose bundle is in the jar, and 试点, whose bundle lies in a folder outside; beside it 简例, where every practice is off. */
@IntegrationTest
abstract class TwoAuthorities {

    static final String YONGJIA = "330324";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TestClock clock;

    @BeforeEach
    void accounts(@Autowired Directory directory) {
        Accounts.register(directory, "wenzhou");
        Accounts.register(directory, "probe");
        Accounts.register(directory, "plain");
        clock.moveTo("2026-09-01T09:00");
    }

    Recognition of(String authority) {
        return new Recognition(port, authority, runtime, management, clock);
    }
}
