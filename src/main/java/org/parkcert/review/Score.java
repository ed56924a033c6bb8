package org.parkcert.review;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.InvalidInput.Faults;

/** 分数: 0 to 100, at most one decimal. */
final class Score {

    private static final BigDecimal MAX = BigDecimal.valueOf(100);

    private Score() {}

    static Optional<BigDecimal> read(Dimension dimension, @Nullable String text, Faults faults) {
        if (text == null || text.isBlank()) {
            faults.add(dimension.field(), "required", "请为“" + dimension.name() + "”评分");
            return Optional.empty();
        }
        try {
            var score = new BigDecimal(text.strip());
            if (score.signum() >= 0
                    && score.compareTo(MAX) <= 0
                    && score.stripTrailingZeros().scale() <= 1) {
                return Optional.of(score);
            }
        } catch (NumberFormatException notANumber) {
            // answered below together with numbers out of range
        }
        faults.add(dimension.field(), "out-of-range", "“" + dimension.name() + "”的分数应为 0 至 100，最多一位小数");
        return Optional.empty();
    }
}
