package org.parkcert.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.parkcert.ParkCertApplication;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.recognition.WholeCase;
import org.parkcert.testing.MySqlServer.Schema;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** 本平台: the whole application on MySQL as in production, business rows, documents and audit included. */
final class Platform implements Contestant {

    private static final String AUTHORITY = "wenzhou";

    private final WholeCase cases;

    Platform(Schema schema) {
        var context = new SpringApplicationBuilder(ParkCertApplication.class)
                .profiles("mysql")
                .properties(
                        "PARKCERT_DB_HOST=127.0.0.1",
                        "PARKCERT_DB_PORT=" + schema.port(),
                        "PARKCERT_DB_NAME=" + schema.name(),
                        "PARKCERT_DB_USER=" + BenchDatabase.USER,
                        "spring.datasource.hikari.data-source-properties.socketFactory=" + RoundTrips.class.getName(),
                        "spring.datasource.hikari.maximum-pool-size=" + BenchDatabase.CONNECTIONS,
                        "camunda.bpm.job-execution.enabled=false",
                        "parkcert.content.directory=target/bench-content",
                        "logging.level.root=WARN",
                        "server.port=0")
                .run();
        Accounts.register(context.getBean(Directory.class), AUTHORITY);
        cases = new WholeCase(context, AUTHORITY);
    }

    @Override
    public List<String> prepare(int cases) {
        return IntStream.range(0, cases)
                .mapToObj(number -> this.cases.drafted())
                .toList();
    }

    @Override
    public Done runCase(String prepared) {
        var walked = cases.run(prepared);
        return new Done(walked.humanTasks(), walked.acts());
    }
}
