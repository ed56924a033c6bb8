package org.parkcert.killed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.parkcert.document.Manuscript;
import org.parkcert.document.Typesetting;
import org.parkcert.filecheck.SampleFiles;
import org.springframework.aop.framework.ProxyFactory;

/**
 * PDF files, typeset by the platform: one page and many. What the first process laid out serves the others, each time with the mark
 * of the manuscript at its end: the fonts take longer to load than they live.
 */
final class Samples {

    private static final String LAYOUT = "document.pdf";
    private static final List<String> MATERIALS = List.of("one-page.pdf", "many-pages.pdf");
    private static final int MANY = 150;

    private final Path directory;
    private final Typesetting typesetting;

    Samples(Path directory, Typesetting typesetting) {
        this.directory = directory;
        this.typesetting = typesetting;
    }

    static Typesetting laidOutBefore(Typesetting typesetting, Path directory) {
        var proxy = new ProxyFactory(typesetting);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> laidOut(call, directory.resolve(LAYOUT)));
        return (Typesetting) proxy.getProxy();
    }

    private static @Nullable Object laidOut(MethodInvocation call, Path before) throws Throwable {
        if (!Files.exists(before)) {
            return call.proceed();
        }
        var manuscript = (Manuscript) call.getArguments()[0];
        return SampleFiles.join(Files.readAllBytes(before), SampleFiles.text("\n%" + manuscript.mark()));
    }

    void make() throws IOException {
        var one = typeset(1);
        var many = typeset(MANY);
        Files.createDirectories(directory);
        Files.write(directory.resolve(MATERIALS.get(0)), one);
        Files.write(directory.resolve(MATERIALS.get(1)), many);
        Files.write(directory.resolve(LAYOUT), one);
    }

    byte[] anyMaterial() {
        var name = MATERIALS.get(ThreadLocalRandom.current().nextInt(MATERIALS.size()));
        try {
            return Files.readAllBytes(directory.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] typeset(int paragraphs) {
        var html = "<html><head><title>扶持政策</title></head><body>" + "<p>产业园扶持政策：场地租金减免，人才引进奖励。</p>".repeat(paragraphs)
                + "</body></html>";
        return typesetting.pdf(new Manuscript(html, "samples", LocalDateTime.of(Victim.YEAR, 1, 1, 0, 0)));
    }
}
