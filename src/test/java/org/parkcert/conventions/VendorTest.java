package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第三方网页脚本")
class VendorTest {

    private static final Path VENDOR = Path.of("src", "main", "resources", "static", "vendor");

    @Test
    @DisplayName("每个文件都与登记的校验和一致，没有未登记的文件")
    void filesAreWhatTheyWere() throws IOException, NoSuchAlgorithmException {
        assertThat(found()).isNotEmpty().isEqualTo(registered());
    }

    private static Map<String, String> found() throws IOException, NoSuchAlgorithmException {
        var sums = new TreeMap<String, String>();
        try (var files = Files.walk(VENDOR)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("CHECKSUMS")) {
                    var sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    sums.put(file.toString(), HexFormat.of().formatHex(sum));
                }
            }
        }
        return sums;
    }

    /** Lines as sha256sum writes them, relative to the folder of their file CHECKSUMS. */
    private static Map<String, String> registered() throws IOException {
        var sums = new TreeMap<String, String>();
        try (var files = Files.walk(VENDOR)) {
            for (var list : files.filter(file -> file.endsWith("CHECKSUMS")).toList()) {
                for (var line : Files.readAllLines(list)) {
                    var columns = line.split(" {2}", 2);
                    sums.put(list.resolveSibling(columns[1]).toString(), columns[0]);
                }
            }
        }
        return sums;
    }
}
