package org.parkcert.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What {@code verify-audit} finds wrong in the platform's database. */
public final class Verified {

    private static final String FAULT = "  × ";

    private Verified() {}

    public static List<String> faults(ApplicationContext platform) throws IOException {
        var out = new ByteArrayOutputStream();
        platform.getBean(AuditVerification.class).verify(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(FAULT))
                .map(line -> line.substring(FAULT.length()))
                .toList();
    }
}
