package org.parkcert.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.parkcert.testing.MySqlServer;
import org.parkcert.testing.MySqlServer.Schema;

/** A {@link Lane} seen from outside: starts its JVM, gives orders, counts what the database did meanwhile. */
final class LaneProcess implements AutoCloseable {

    /** Spring Boot would configure what it finds there, so the platform doesn't get to see it. */
    private static final String FLOWABLE = File.separator + "org" + File.separator + "flowable" + File.separator;

    private final Entrant entrant;
    private final BenchDatabase database;
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    LaneProcess(Entrant entrant) {
        this.entrant = entrant;
        var schema = MySqlServer.newSchema();
        database = new BenchDatabase(schema);
        process = start(entrant, schema);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        answer();
    }

    Entrant entrant() {
        return entrant;
    }

    Round round(int threads, int cases) {
        obey("prepare " + cases);
        var before = database.counts();
        var told = obey("run " + threads).split(" ", -1);
        var counts = database.counts().minus(before).withRoundTrips(Long.parseLong(told[4]));
        return new Round(
                Integer.parseInt(told[0]),
                Integer.parseInt(told[1]),
                Integer.parseInt(told[2]),
                Long.parseLong(told[3]),
                counts);
    }

    private static Process start(Entrant entrant, Schema schema) {
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> entrant == Entrant.FLOWABLE || !part.contains(FLOWABLE))
                .collect(Collectors.joining(File.pathSeparator));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new ProcessBuilder(
                            java,
                            "-Xmx768m",
                            "-Dfile.encoding=UTF-8",
                            "-cp",
                            classPath,
                            Lane.class.getName(),
                            entrant.name(),
                            Integer.toString(schema.port()),
                            schema.name())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException noJava) {
            throw new UncheckedIOException(noJava);
        }
    }

    private String obey(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(entrant.label() + " does not listen any more", gone);
        }
        return answer();
    }

    /** The next answer; whatever else it prints is shown. */
    private String answer() {
        try {
            for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(Lane.ANSWER)) {
                    return line.substring(Lane.ANSWER.length());
                }
                System.out.println(entrant.name() + "> " + line);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        throw new IllegalStateException(entrant.label() + " ended before its work was done");
    }

    @Override
    public void close() {
        try {
            orders.close();
        } catch (IOException gone) {
            process.destroy();
        }
    }

    /** One round: so many cases in so much time. */
    record Round(int cases, int humanTasks, int acts, long nanos, BenchDatabase.Counts counts) {

        double casesPerSecond() {
            return cases * 1e9 / nanos;
        }
    }
}
