package org.parkcert.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.parkcert.testing.MySqlServer.Schema;
import org.slf4j.LoggerFactory;

/**
 * 赛道: the JVM of one contestant. It obeys its standard input: {@code prepare <cases>}, then {@code run <threads>}
 * works off what was prepared; both are answered by a line that begins with {@value #ANSWER}.
 */
final class Lane {

    static final String ANSWER = "lane:";

    private final Contestant contestant;
    private final Queue<String> prepared = new ArrayDeque<>();

    private Lane(Contestant contestant) {
        this.contestant = contestant;
    }

    /** @param args name of the contestant, port and name of its schema */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        // without Spring Boot the default is to log everything, and that costs more than the case
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var schema = new Schema(Integer.parseInt(args[1]), args[2]);
        var lane = new Lane(
                switch (Entrant.valueOf(args[0])) {
                    case PLATFORM -> new Platform(schema);
                    case CAMUNDA -> new StockCamunda(BenchDatabase.plain(schema));
                    case FLOWABLE -> new StockFlowable(BenchDatabase.plain(schema));
                });
        answers.println(ANSWER + "ready");
        try (var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                var words = order.split(" ", 2);
                answers.println(ANSWER + lane.obey(words[0], Integer.parseInt(words[1])));
            }
        }
        System.exit(0);
    }

    private String obey(String order, int number) throws InterruptedException, ExecutionException {
        switch (order) {
            case "prepare" -> {
                prepared.addAll(contestant.prepare(number));
                return "prepared";
            }
            case "run" -> {
                return run(number);
            }
            default -> throw new IllegalArgumentException("Unknown order " + order);
        }
    }

    private String run(int threads) throws InterruptedException, ExecutionException {
        var cases = List.copyOf(prepared);
        prepared.clear();
        var roundTrips = RoundTrips.count();
        var from = System.nanoTime();
        var all = Contestant.Done.NOTHING;
        var workers = Executors.newFixedThreadPool(threads);
        try {
            var work = new ArrayList<Callable<Contestant.Done>>();
            cases.forEach(one -> work.add(() -> contestant.runCase(one)));
            for (var done : workers.invokeAll(work)) {
                all = all.plus(done.get());
            }
        } finally {
            workers.shutdown();
        }
        var nanos = System.nanoTime() - from;
        return "%d %d %d %d %d"
                .formatted(cases.size(), all.humanTasks(), all.acts(), nanos, RoundTrips.count() - roundTrips);
    }
}
