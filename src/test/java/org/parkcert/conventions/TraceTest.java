package org.parkcert.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("条款追溯")
class TraceTest {

    /** The exceptions of the day on which only recognition was built. Lower it when one is gone, never raise it. */
    private static final int MOST_EXCEPTIONS = 41;

    private final Trace trace = Trace.read();

    @Test
    @DisplayName("每条要求都有流程元素或表行承载，并有测试点名；例外单列")
    void everyRequirementIsCarried() {
        var missing = new TreeSet<String>();
        trace.requirements().values().stream()
                .filter(requirement -> !requirement.isCarried())
                .forEach(requirement -> missing.add(requirement.id()));

        assertThat(missing).isEqualTo(new TreeSet<>(trace.exceptions().keySet()));
    }

    @Test
    @DisplayName("例外只减不增")
    void exceptionsShrink() {
        assertThat(trace.exceptions()).hasSizeLessThanOrEqualTo(MOST_EXCEPTIONS);
    }

    @Test
    @DisplayName("追溯表与流程、测试一致")
    void documentIsFresh() {
        GeneratedDocument.assertFresh(Trace.DOCUMENT, trace.document());
    }
}
