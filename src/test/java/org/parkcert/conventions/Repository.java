package org.parkcert.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parkcert.bundle.DefinitionIds;
import org.parkcert.bundle.OwnIndicator;
import org.parkcert.bundle.OwnTerms;
import org.parkcert.bundle.Surroundings;

/** The bundles as they lie in the repository, and the beans as they lie in the source. */
final class Repository implements Surroundings {

    private static final Path SOURCE = Path.of("src/main/java");

    private final Set<String> ids;
    private final Set<String> steps = beans("Delegate.java", "Listener.java");
    private final Set<String> people;

    Repository() {
        ids = folders().stream()
                .flatMap(folder -> files(folder).entrySet().stream())
                .flatMap(file -> DefinitionIds.of(file.getKey(), file.getValue()).stream())
                .collect(Collectors.toSet());
        people = walk(SOURCE)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> read(file).contains("implements ExpressionBean"))
                .map(Repository::beanName)
                .collect(Collectors.toSet());
    }

    static List<String> folders() {
        try (var folders = Files.list(Path.of("processes"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of a bundle by name; what starts with a dot and what is to be read by people isn't deployed. */
    static Map<String, byte[]> files(String folder) {
        var files = new TreeMap<String, byte[]>();
        for (var root : List.of("processes", "forms")) {
            if (Files.isDirectory(Path.of(root, folder))) {
                walk(Path.of(root, folder))
                        .filter(file -> !file.getFileName().toString().endsWith(".md"))
                        .forEach(file -> files.put(file.toString().replace('\\', '/'), bytes(file)));
            }
        }
        return files;
    }

    @Override
    public boolean knowsProcess(String id) {
        return ids.contains(id);
    }

    @Override
    public boolean knowsDecision(String id) {
        return ids.contains(id);
    }

    @Override
    public boolean knowsForm(String id) {
        return ids.contains(id);
    }

    @Override
    public boolean knowsStep(String beanName) {
        return steps.contains(beanName);
    }

    @Override
    public boolean knowsBean(String beanName) {
        return people.contains(beanName);
    }

    @Override
    public boolean namesClause(String id) {
        return false;
    }

    @Override
    public Optional<OwnIndicator> othersIndicator(String key) {
        return Optional.empty();
    }

    @Override
    public OwnTerms ownTerms() {
        return OwnTerms.NONE;
    }

    private static Set<String> beans(String... endings) {
        return walk(SOURCE)
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .map(Repository::beanName)
                .collect(Collectors.toSet());
    }

    private static String beanName(Path file) {
        var type = file.getFileName().toString().replace(".java", "");
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    private static Stream<Path> walk(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
