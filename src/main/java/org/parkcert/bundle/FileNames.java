package org.parkcert.bundle;

import java.util.Optional;
import java.util.regex.Pattern;

/** 编号即路径: which id a file must bear. */
final class FileNames {

    private static final Pattern ROOTED = Pattern.compile("(processes|forms)/(?<path>.+)");

    private FileNames() {}

    static String ending(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /**
     * Why the id doesn't fit the file; empty when it does. A file deployed from Modeler comes without its folders, so of it
     * only the last part is compared.
     */
    static Optional<String> mismatch(String folder, String file, String id) {
        if (!id.startsWith(folder + "-")) {
            return Optional.of("编号“" + id + "”须以“" + folder + "-”开头");
        }
        var rooted = ROOTED.matcher(file);
        if (rooted.matches()) {
            var expected = dashed(rooted.group("path"));
            return id.equals(expected) ? Optional.empty() : Optional.of("编号须与路径一致，应为“" + expected + "”，现为“" + id + "”");
        }
        var last = dashed(file.substring(file.lastIndexOf('/') + 1));
        return id.endsWith("-" + last) || id.equals(last)
                ? Optional.empty()
                : Optional.of("编号“" + id + "”须以文件名结尾：“" + folder + "-" + last + "”");
    }

    private static String dashed(String path) {
        return path.substring(0, path.lastIndexOf('.')).replace('/', '-').replace('.', '-');
    }
}
