package org.parkcert.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("首次排版：启动后在后台进行")
class FirstLayoutTest {

    @Test
    @DisplayName("试排的一页排得出来")
    void isLaidOut() {
        assertThat(new FirstLayout(TestTypesetting.HERE, Clock.systemUTC()).layOut())
                .isPositive();
    }
}
