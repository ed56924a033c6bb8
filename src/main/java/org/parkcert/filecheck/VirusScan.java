package org.parkcert.filecheck;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.parkcert.filecheck.FileRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 病毒查杀: through clamd where one is named ({@code host:port}); what it can't answer isn't taken. Without one nothing is scanned.
 */
@Component
class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final int PATIENCE = 60_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Pattern ADDRESS = Pattern.compile("(?<host>[^:]+):(?<port>\\d{1,5})");

    private final String address;

    VirusScan(@Value("${parkcert.clamd:}") String address) {
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("parkcert.clamd is host:port, not " + address);
        }
        this.address = address;
    }

    void scan(Path file) throws FileRefused {
        if (address.isEmpty()) {
            return;
        }
        var answer = answerTo(file);
        if (answer.endsWith("FOUND")) {
            LOG.warn("An uploaded file was refused: {}", answer);
            throw new FileRefused(Reason.MALWARE);
        }
        if (!answer.equals("stream: OK")) {
            LOG.error("clamd answered {}", answer);
            throw new FileRefused(Reason.SCAN_UNAVAILABLE);
        }
    }

    /** INSTREAM: chunks, each with its length before it; one of length zero ends them. */
    private String answerTo(Path file) throws FileRefused {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalStateException(address);
        }
        try (var socket = new Socket();
                var content = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(parts.group("host"), Integer.parseInt(parts.group("port"))), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var request = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            request.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var chunk = new byte[CHUNK];
            for (var count = content.read(chunk); count >= 0; count = content.read(chunk)) {
                request.writeInt(count);
                request.write(chunk, 0, count);
            }
            request.writeInt(0);
            request.flush();
            var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException unreachable) {
            LOG.error("clamd at {} can't be asked", address, unreachable);
            throw new FileRefused(Reason.SCAN_UNAVAILABLE);
        }
    }
}
