package org.parkcert.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkcert.audit.AuditTrail;
import org.parkcert.audit.Sm3;
import org.parkcert.identity.Directory;
import org.parkcert.recognition.Accounts;
import org.parkcert.recognition.Recognition;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.Command;
import org.parkcert.testing.IntegrationTest;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("归档移交：一件一包，离线可核")
class HandoverIntegrationTest {

    /** Of a pair whose other half nobody keeps. */
    private static final String OTHER_KEY =
            """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAE9OQO5NCADIit5uMPX25ggq/dGVeG
            E7ik4QHWtVEqeRA5HMtXqWwazqEIYEWnXDdLl1Il0WHijHe7qtwiOqV2Qw==
            -----END PUBLIC KEY-----
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @Autowired
    private AuditTrail audit;

    private final Path directory;
    private Recognition park;

    HandoverIntegrationTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void submitted(@Autowired Directory accounts) {
        Accounts.register(accounts, "wenzhou");
        clock.moveTo("2026-09-01T09:00");
        park = new Recognition(port, "wenzhou", runtime, management, clock)
                .drafted("locality1", "永嘉移交产业园", "330324", Recognition.specialised())
                .submitted("locality1");
        park.supplementRequested();
        park.supplemented("locality1");
    }

    @Test
    @DisplayName("导出的包里有办件记录、文书、材料的全部版本和留痕，核验通过；导出留痕")
    void exportsAWholeCase() throws IOException {
        var zip = export("officer");

        var entries = entries(zip);
        assertThat(entries.keySet())
                .contains(
                        "record.html",
                        "record.json",
                        "audit.json",
                        "signing-key.pem",
                        "manifest.json",
                        "manifest.sm3",
                        "manifest.sig")
                .anyMatch(name -> name.startsWith("documents/") && name.endsWith("supplement-request.html"))
                .anyMatch(name -> name.endsWith("supplement-request.pdf"))
                .anyMatch(name -> name.endsWith("supplement-request.ofd"))
                .allMatch(name -> HandoverPackage.SAFE.matcher(name).matches());
        assertThat(entries.keySet().stream().filter(name -> name.startsWith("materials/")))
                .hasSize(5);
        assertThat(new String(entries.get("record.html"), UTF_8))
                .contains("永嘉移交产业园", "已替换", "审查申报材料", park.caseNumber())
                .doesNotContain("<script")
                .doesNotContainPattern("<td>WZ-[0-9]{1,2}[-<]");
        assertThat(check(zip)).startsWith("移交包完好").contains("链完整", "签名有效", "测试密钥", "请与本机关公布的公钥核对");
        assertThat(audit.of(CaseNumber.of(park.caseNumber())))
                .anyMatch(entry -> entry.action().equals("handover.exported")
                        && entry.actor().equals("wenzhou-officer"));
    }

    @Test
    @DisplayName("文书的版式文件就是 PDF 和 OFD，留痕就是平台的链")
    void holdsWhatThePlatformHolds() throws IOException {
        var entries = entries(export("officer"));

        entries.forEach((name, content) -> {
            if (name.endsWith(".pdf") && name.startsWith("documents/")) {
                assertThat(content).as(name).startsWith("%PDF-".getBytes(UTF_8));
            } else if (name.endsWith(".ofd")) {
                assertThat(content).as(name).startsWith("PK".getBytes(UTF_8));
            }
        });
        var chain = audit.chain(CaseNumber.of(park.caseNumber()));
        var before = chain.stream()
                .takeWhile(link -> !link.action().equals("handover.exported"))
                .toList();
        assertThat(before).isNotEmpty().hasSizeLessThan(chain.size());
        var written = new String(entries.get("audit.json"), UTF_8);
        before.forEach(link -> assertThat(written).contains(link.hash(), link.previous()));
    }

    @Test
    @DisplayName("给出的公钥须是签名的那一个；改了留痕又重算全部哈希，签名就无效")
    void isSignedByTheKeyGiven() throws IOException {
        var zip = export("officer");
        var entries = entries(zip);
        var own = Files.write(directory.resolve("own.pem"), entries.get("signing-key.pem"));
        assertThat(check(zip, own)).startsWith("移交包完好").contains("与所给的公钥一致");
        assertThat(check(zip, Files.writeString(directory.resolve("other.pem"), OTHER_KEY)))
                .startsWith("移交包有误")
                .contains("不是所给的公钥");
        assertThat(new CheckHandover()
                        .run(List.of(zip.toString(), zip.toString()), new PrintStream(new ByteArrayOutputStream())))
                .isEqualTo(Command.MISUSED);

        var before = Objects.requireNonNull(entries.get("record.html"));
        var after = new String(before, UTF_8).replace("永嘉移交产业园", "永嘉转移产业园").getBytes(UTF_8);
        var manifest = new String(entries.get("manifest.json"), UTF_8)
                .replace(sha256(before), sha256(after))
                .replace(Sm3.hex(before), Sm3.hex(after));
        entries.put("record.html", after);
        entries.put("manifest.json", manifest.getBytes(UTF_8));
        entries.put("manifest.sm3", Sm3.hex(manifest).getBytes(UTF_8));
        assertThat(check(packed(entries))).contains("签名 manifest.sig 无效");
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(HandoverPackage.sha256().digest(content));
    }

    @Test
    @DisplayName("只有本单位的经办和审计人员能导出")
    void isForOfficersAndAuditors() {
        var path = "/api/v1/cases/" + park.caseNumber() + "/handover";
        park.as("auditor").get(path).expect(200);
        park.as("expert1").get(path).expect(403);
        park.as("locality1").get(path).expect(403);
        park.as("locality2").get(path).expect(404);
        park.anyone().get(path).expect(401);
    }

    @Test
    @DisplayName("每个文件里改动一个字节，都指出是哪个文件")
    void namesTheFileWithAFlippedByte() throws IOException {
        var entries = entries(export("officer"));
        for (var name : entries.keySet()) {
            var changed = new LinkedHashMap<>(entries);
            var content = entries.get(name).clone();
            content[content.length / 2] ^= 1;
            changed.put(name, content);
            assertThat(check(packed(changed))).as(name).startsWith("移交包有误").contains(name);
        }
    }

    @Test
    @DisplayName("包中任何一处改动一个字节都查得出")
    void findsAFlippedByteAnywhere() throws IOException {
        var zip = Files.readAllBytes(export("officer"));
        for (var position = 0; position < zip.length; position += Math.max(1, zip.length / 400)) {
            assertFound(zip, position);
        }
        for (var position = zip.length - 300; position < zip.length; position++) {
            assertFound(zip, position);
        }
    }

    private void assertFound(byte[] zip, int position) throws IOException {
        var changed = zip.clone();
        changed[position] ^= 1;
        assertThat(check(Files.write(directory.resolve("changed.zip"), changed)))
                .as("第 %d 个字节", position)
                .startsWith("移交包有误");
    }

    @Test
    @DisplayName("少一个、多一个文件，截断的包：指出第一处")
    void namesWhatIsMissingOrTooMuch() throws IOException {
        var zip = export("officer");
        var entries = entries(zip);
        var material = entries.keySet().stream()
                .filter(name -> name.startsWith("materials/"))
                .findFirst()
                .orElseThrow();

        var missing = new LinkedHashMap<>(entries);
        missing.remove(material);
        assertThat(check(packed(missing))).contains("缺少文件 " + material);

        var more = new LinkedHashMap<>(entries);
        more.put("extra.html", new byte[] {1});
        assertThat(check(packed(more))).contains("多出清单上没有的文件 extra.html");

        var evil = new LinkedHashMap<>(entries);
        evil.put("../../evil.sh", new byte[] {1});
        assertThat(check(packed(evil))).contains("不是移交包的");

        var cut = Files.readAllBytes(zip);
        assertThat(check(Files.write(directory.resolve("cut.zip"), Arrays.copyOf(cut, cut.length - 200))))
                .startsWith("移交包有误");
        assertThat(new CheckHandover().run(List.of("nowhere.zip"), new PrintStream(new ByteArrayOutputStream())))
                .isEqualTo(Command.MISUSED);
    }

    private Path export(String role) throws IOException {
        var answer = park.as(role).bytes("/api/v1/cases/" + park.caseNumber() + "/handover");
        return Files.write(directory.resolve("case.zip"), answer);
    }

    private static String check(Path... files) {
        var said = new ByteArrayOutputStream();
        var code = new CheckHandover()
                .run(Arrays.stream(files).map(Path::toString).toList(), new PrintStream(said, true, UTF_8));
        assertThat(code).isEqualTo(said.toString(UTF_8).startsWith("移交包完好") ? Command.AGREES : Command.DISAGREES);
        return said.toString(UTF_8);
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var reading = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (var entry = reading.getNextEntry(); entry != null; entry = reading.getNextEntry()) {
                entries.put(entry.getName(), reading.readAllBytes());
            }
        }
        return entries;
    }

    private Path packed(Map<String, byte[]> entries) throws IOException {
        var target = directory.resolve("changed.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return target;
    }
}
