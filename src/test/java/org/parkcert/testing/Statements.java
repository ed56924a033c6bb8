package org.parkcert.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * 语句计数: what the platform sends to its database, engine and mappers alike. A batch counts as one statement, a commit is noted
 * apart.
 */
public final class Statements implements BeanPostProcessor {

    private static final String COMMIT = "commit";
    private static final Set<String> ENDS = Set.of(COMMIT, "rollback", "close");
    private static final Pattern HOLDING = Pattern.compile("(?is)^\\s*(INSERT|UPDATE|DELETE)\\b|\\bFOR UPDATE\\s*$");
    private static final int LONGEST_ID = 64;

    /** Those who listen now; usually nobody. */
    private final List<Heard> listening = new CopyOnWriteArrayList<>();

    /** What was sent while something was done, by any thread. */
    public Heard during(Runnable something) {
        var heard = new Heard(
                Collections.synchronizedList(new ArrayList<>()), Collections.synchronizedList(new ArrayList<>()));
        listening.add(heard);
        try {
            something.run();
        } finally {
            listening.remove(heard);
        }
        return heard;
    }

    /**
     * 听到的语句.
     *
     * @param held for each transaction that was committed, the short texts, such as numbers and ids, by which it wrote or locked rows
     */
    public record Heard(List<String> sent, List<Set<String>> held) {

        public long statements() {
            return sent.stream().filter(sql -> !sql.equals(COMMIT)).count();
        }

        public long commits() {
            return sent.stream().filter(COMMIT::equals).count();
        }

        /** How often which statement was sent, the most frequent ones first. */
        public String mostFrequent(int kinds) {
            return sent.stream()
                    .map(sql -> sql.replaceAll("\\s+", " ").strip())
                    .collect(Collectors.groupingBy(sql -> sql, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(kinds)
                    .map(one -> one.getValue() + " × "
                            + one.getKey()
                                    .substring(0, Math.min(120, one.getKey().length())))
                    .collect(Collectors.joining("\n"));
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource database ? new CountedDataSource(database) : bean;
    }

    private void heard(String sql) {
        listening.forEach(heard -> heard.sent().add(sql));
    }

    private final class CountedDataSource extends DelegatingDataSource {

        CountedDataSource(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(super.getConnection());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return counted(super.getConnection(user, password));
        }
    }

    private Connection counted(Connection connection) {
        var held = new HashSet<String>();
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals(COMMIT)) {
                heard(COMMIT);
                listening.forEach(heard -> heard.held().add(Set.copyOf(held)));
            }
            if (ENDS.contains(method.getName())) {
                held.clear();
            }
            var result = passOn(method, connection, arguments);
            if (result instanceof PreparedStatement prepared) {
                return counted(PreparedStatement.class, prepared, String.valueOf(arguments[0]), held);
            }
            return result instanceof Statement plain ? counted(Statement.class, plain, null, held) : result;
        });
    }

    private <S extends Statement> S counted(Class<S> type, S statement, @Nullable String sql, Set<String> held) {
        var holds = sql != null && HOLDING.matcher(sql).find();
        return proxy(type, (self, method, arguments) -> {
            if (holds && arguments != null && arguments.length > 1 && arguments[1] instanceof String text) {
                if (text.length() <= LONGEST_ID) {
                    held.add(text);
                }
            }
            if (method.getName().toLowerCase(Locale.ROOT).startsWith("execute")) {
                heard(sql == null ? String.valueOf(arguments == null ? "batch" : arguments[0]) : sql);
            }
            return passOn(method, statement, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object passOn(Method method, Object target, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
