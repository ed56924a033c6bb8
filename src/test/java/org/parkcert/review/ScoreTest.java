package org.parkcert.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkcert.shared.InvalidInput.Faults;

@DisplayName("评分的取值")
class ScoreTest {

    private static final Dimension NECESSITY = new Dimension("necessity", "必要性", BigDecimal.valueOf(20), "");

    @ParameterizedTest(name = "“{0}” → {1}")
    @CsvSource({
        "0,      ''",
        "100,    ''",
        "59.5,   ''",
        "-0.1,   out-of-range",
        "100.1,  out-of-range",
        "59.55,  out-of-range",
        "优秀,    out-of-range",
        "'',     required",
        "1e1000, out-of-range",
    })
    void readsScores(String text, String code) {
        var faults = new Faults();

        var score = Score.read(NECESSITY, text, faults);

        assertThat(score.isPresent()).isEqualTo(code.isEmpty());
        assertThat(faults.list())
                .extracting(fault -> fault.code())
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }
}
