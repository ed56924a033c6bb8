package org.parkcert.document;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 首次排版: fonts are read and the layout's classes loaded when the platform has started, beside what it does for people: the first
 * reader doesn't wait for that. What is laid out is thrown away.
 */
@Component
@Profile("!test")
class FirstLayout {

    private static final String PAGE =
            """
            <title>排版</title>
            <article><h1>关于认定人力资源服务产业园的批复</h1>
            <p>根据有关规定，经审查、公示和集体研究，现批复如下。</p>
            <table><tbody><tr><th>一、二、三</th><td>0123456789</td></tr></tbody></table></article>
            """;

    private final Typesetting typesetting;
    private final Clock clock;

    FirstLayout(Typesetting typesetting, Clock clock) {
        this.typesetting = typesetting;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        var layout = new Thread(this::layOut, "first-layout");
        layout.setDaemon(true);
        layout.start();
    }

    int layOut() {
        return typesetting.ofd(new Manuscript(PAGE, "first-layout", LocalDateTime.now(clock))).length;
    }
}
