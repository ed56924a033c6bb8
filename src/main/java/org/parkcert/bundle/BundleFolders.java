package org.parkcert.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** 规则包文件夹: finds the bundles on the class path and in the directory that {@code parkcert.bundles} names. */
@Component
public class BundleFolders {

    private static final List<String> ROOTS = List.of("processes", "forms");
    private static final Pattern WANTED = Pattern.compile(
            "(processes|forms)/(?<folder>[a-z0-9-]+)/(.+\\.(bpmn|dmn|form)|(.+/)?documents/[^/]+\\.html|messages/[^/]+\\.txt|authority\\.yaml)");

    private final String directory;

    BundleFolders(@Value("${parkcert.bundles:}") String directory) {
        this.directory = directory;
    }

    /** The shared blocks first, then the authorities by id; a folder of the directory stands for the one of the same name. */
    public List<Bundle> all() {
        var bundles = new TreeMap<String, Bundle>();
        classPath().forEach((folder, files) -> bundles.put(folder, new Bundle(folder, "classpath", true, files)));
        if (!directory.isBlank()) {
            directory(Path.of(directory)).forEach((folder, files) -> {
                if (folder.equals(BundleFiles.SHARED)) {
                    throw new IllegalArgumentException("公共环节随平台发布，不能放在 parkcert.bundles 指定的目录：" + directory);
                }
                bundles.put(folder, new Bundle(folder, directory, false, files));
            });
        }
        var ordered = new ArrayList<Bundle>();
        var shared = bundles.remove(BundleFiles.SHARED);
        if (shared != null) {
            ordered.add(shared);
        }
        ordered.addAll(bundles.values());
        return ordered;
    }

    private static Map<String, Map<String, byte[]>> classPath() {
        var found = new LinkedHashMap<String, Map<String, byte[]>>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var root : ROOTS) {
                for (var resource : resolver.getResources("classpath*:" + root + "/*/**/*.*")) {
                    var url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
                    var name = url.substring(url.lastIndexOf("/" + root + "/") + 1);
                    var match = WANTED.matcher(name);
                    if (match.matches() && resource.isReadable()) {
                        found.computeIfAbsent(match.group("folder"), folder -> new LinkedHashMap<>())
                                .putIfAbsent(name, resource.getContentAsByteArray());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Map<String, Map<String, byte[]>> directory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException("parkcert.bundles 指定的目录不存在：" + directory);
        }
        var found = new LinkedHashMap<String, Map<String, byte[]>>();
        try {
            for (var root : ROOTS) {
                if (!Files.isDirectory(directory.resolve(root))) {
                    continue;
                }
                try (var files = Files.walk(directory.resolve(root))) {
                    for (var file : files.filter(Files::isRegularFile).toList()) {
                        var name = directory.relativize(file).toString().replace('\\', '/');
                        var match = WANTED.matcher(name);
                        if (match.matches()) {
                            found.computeIfAbsent(match.group("folder"), folder -> new LinkedHashMap<>())
                                    .put(name, Files.readAllBytes(file));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
