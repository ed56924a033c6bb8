package org.parkcert.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfilesResolver;

/**
 * An empty database for each application context, with a {@linkplain BundleCopy copy} of every authority from a folder outside the
 * class path (试点 of Wenzhou's and beside it 简例, without any practice): H2 in memory, or with {@code -Dparkcert.test.database=mysql} a schema
 * of {@link MySqlServer}, connected to as in production (profile {@code mysql}).
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, ActiveProfilesResolver {

    private static final String CHOICE = "parkcert.test.database";
    private static final String MODE =
            ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;OPTIMIZE_REUSE_RESULTS=0;QUERY_CACHE_SIZE=1000";

    @Override
    public String[] resolve(Class<?> testClass) {
        return onMySql() ? new String[] {"test", "mysql"} : new String[] {"test"};
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(onMySql() ? mySql(MySqlServer.newSchema()) : h2())
                .and(
                        "parkcert.content.directory=target/test-content",
                        "parkcert.content.sweep=-",
                        "parkcert.audit.checkpoint=-",
                        "parkcert.audit.checkpoints=target/test-checkpoints/" + UUID.randomUUID(),
                        "parkcert.outbox.poll=PT0S",
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + freePort(),
                        "parkcert.webhooks.allow-private=true",
                        "parkcert.webhooks.hooks[0].name=neighbour",
                        "parkcert.webhooks.hooks[0].authority=probe",
                        "parkcert.webhooks.hooks[0].url=http://127.0.0.1:" + freePort() + "/events",
                        "parkcert.webhooks.hooks[0].secret=0123456789abcdef0123456789abcdef",
                        "parkcert.bundles=" + BundleCopy.ofEveryAuthority())
                .applyTo(context);
        var statements = new Statements();
        context.getBeanFactory().addBeanPostProcessor(statements);
        context.getBeanFactory().registerSingleton("statementCounter", statements);
    }

    /** Options of a platform that is stopped and started again: its empty database outlasts it, on H2 a file in the directory. */
    public static List<String> outlasting(Path directory) {
        return onMySql()
                ? mySql(MySqlServer.newSchema())
                : List.of("spring.datasource.url=jdbc:h2:file:" + directory.resolve("database") + MODE
                        + ";WRITE_DELAY=0");
    }

    /** Of servers that a test starts when it needs them. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean onMySql() {
        var choice = System.getProperty(CHOICE, "h2");
        return switch (choice) {
            case "h2" -> false;
            case "mysql" -> true;
            default -> throw new IllegalArgumentException(CHOICE + " is h2 or mysql, not " + choice);
        };
    }

    private static List<String> h2() {
        return List.of("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + MODE + ";DB_CLOSE_DELAY=-1");
    }

    private static List<String> mySql(MySqlServer.Schema schema) {
        return List.of(
                "PARKCERT_DB_HOST=127.0.0.1",
                "PARKCERT_DB_PORT=" + schema.port(),
                "PARKCERT_DB_NAME=" + schema.name(),
                "PARKCERT_DB_USER=" + MySqlServer.USER,
                "PARKCERT_DB_PASSWORD=" + MySqlServer.PASSWORD);
    }
}
