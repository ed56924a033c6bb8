package org.parkcert.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("统一社会信用代码（GB 32100-2015）")
class CreditCodeTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "91350100M000100Y43, true",
        "91350100M000100Y42, false",
        "91350100M000100Y4, false",
        "91350100M000100Y433, false",
        "9135O100M000100Y43, false",
        "91350100m000100y43, false",
        "'', false",
    })
    @DisplayName("按标准附录的示例校验")
    void checksTheStandardsExample(String code, boolean valid) {
        assertThat(CreditCode.isValid(code)).isEqualTo(valid);
    }

    @RepeatedTest(100)
    @DisplayName("任何一位写错都能发现")
    void findsEverySingleSlip() {
        var random = new Random();
        var code = TestRoster.creditCode(random.nextInt(1_000_000));
        var place = random.nextInt(18);
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var slip = alphabet.charAt(random.nextInt(alphabet.length()));
        var slipped = code.substring(0, place) + slip + code.substring(place + 1);

        assertThat(CreditCode.isValid(code)).isTrue();
        assertThat(CreditCode.isValid(slipped)).isEqualTo(slipped.equals(code));
    }
}
