package org.parkcert.filecheck;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.parkcert.filecheck.SampleFiles.eicar;
import static org.parkcert.filecheck.SampleFiles.join;
import static org.parkcert.filecheck.SampleFiles.pdf;
import static org.parkcert.filecheck.SampleFiles.text;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkcert.filecheck.FileRefused.Reason;

@DisplayName("病毒查杀（clamd）")
class VirusScanTest {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/clamd"), Path.of("/usr/local/sbin/clamd"), Path.of("/usr/bin/clamd"));

    private final Path directory;

    VirusScanTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    @DisplayName("真实的 clamd：藏有 EICAR 的 PDF 拒收，干净的收下")
    void asksClamd() throws Exception {
        var port = freePort();
        var clamd = start(installed(), port);
        try {
            var checks = new FileChecks(new VirusScan("127.0.0.1:" + port));

            assertThatCode(() -> checks.check(file(pdf()), Set.of("pdf"))).doesNotThrowAnyException();
            assertThat(reason(checks, infected())).isEqualTo(Reason.MALWARE);
        } finally {
            clamd.destroy();
            clamd.waitFor(10, SECONDS);
        }
    }

    @Test
    @DisplayName("按 INSTREAM 协议分段送出整个文件，最后一段长度为零")
    void sendsTheWholeFileInChunks() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = CompletableFuture.supplyAsync(() -> serve(server, "stream: OK\0"));
            var content = join(pdf(), text(" ".repeat(200_000)));

            new VirusScan("127.0.0.1:" + server.getLocalPort()).scan(file(content));

            assertThat(received.get(10, SECONDS)).isEqualTo(content);
        }
    }

    @Test
    @DisplayName("clamd 答复出错、或者连不上：不收，请稍后再传")
    void takesNothingUnscanned() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var served = CompletableFuture.supplyAsync(() -> serve(server, "INSTREAM size limit exceeded. ERROR\0"));
            var checks = new FileChecks(new VirusScan("127.0.0.1:" + server.getLocalPort()));
            assertThat(reason(checks, pdf())).isEqualTo(Reason.SCAN_UNAVAILABLE);
            served.get(10, SECONDS);
        }
        var nobody = new FileChecks(new VirusScan("127.0.0.1:" + freePort()));
        assertThat(reason(nobody, pdf())).isEqualTo(Reason.SCAN_UNAVAILABLE);
    }

    @Test
    @DisplayName("没有配置 clamd 的不查；地址写错的不能启动")
    void isConfiguredOrNot() {
        assertThatCode(() -> new VirusScan("").scan(file(infected()))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new VirusScan("clamd")).isInstanceOf(IllegalArgumentException.class);
    }

    private Reason reason(FileChecks checks, byte[] content) throws IOException {
        try {
            checks.check(file(content), Set.of("pdf"));
        } catch (FileRefused refused) {
            return refused.reason();
        }
        throw new AssertionError("taken");
    }

    private static byte[] infected() {
        return pdf("", "5 0 obj<</Length 68>>stream\n" + new String(eicar(), US_ASCII) + "\nendstream endobj");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "test", ""), content);
    }

    /** The build installs it, unless told not to; a machine on which nothing was promised may lack it. */
    private static Path installed() {
        var clamd = PLACES.stream().filter(Files::isExecutable).findFirst();
        if ("false".equals(System.getProperty("setup.skip"))) {
            assertThat(clamd)
                    .as("clamd, which src/test/setup/install.sh installs")
                    .isPresent();
        }
        assumeTrue(
                clamd.isPresent(),
                "Nothing is scanned: there is no clamd in " + PLACES + " (Debian: apt-get install clamav-daemon)");
        return clamd.orElseThrow();
    }

    /** With one signature of our own, so that nothing is fetched. */
    private Process start(Path program, int port) throws Exception {
        var signatures = Files.createDirectory(directory.resolve("signatures"));
        Files.writeString(
                signatures.resolve("test.ndb"),
                "Eicar-Test-Signature:0:*:" + HexFormat.of().formatHex(eicar()) + "\n");
        var configuration = Files.writeString(
                directory.resolve("clamd.conf"),
                """
                Foreground yes
                TCPAddr 127.0.0.1
                TCPSocket %d
                DatabaseDirectory %s
                """
                        .formatted(port, signatures));
        var clamd = new ProcessBuilder(program.toString(), "--config-file=" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("clamd.log").toFile())
                .start();
        while (!answers(port)) {
            assertThat(clamd.isAlive()).as("clamd runs").isTrue();
            Thread.onSpinWait();
        }
        return clamd;
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static byte[] serve(ServerSocket server, String answer) {
        try (var socket = server.accept()) {
            var request = new DataInputStream(socket.getInputStream());
            assertThat(new String(request.readNBytes("zINSTREAM\0".length()), US_ASCII))
                    .isEqualTo("zINSTREAM\0");
            var content = new ByteArrayOutputStream();
            for (var length = request.readInt(); length > 0; length = request.readInt()) {
                content.writeBytes(request.readNBytes(length));
            }
            socket.getOutputStream().write(answer.getBytes(US_ASCII));
            return content.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
