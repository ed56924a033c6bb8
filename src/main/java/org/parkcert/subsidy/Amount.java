package org.parkcert.subsidy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.InvalidInput.Faults;

/** 金额 in 万元 with two decimals, as somebody wrote it into a form or typed it into a diagram. */
public final class Amount {

    private static final int CENTS = 2;
    private static final int MOST_DIGITS = 8;

    private Amount() {}

    /**
     * @param field of the form, for the fault
     * @param name Chinese, for its message
     * @return empty with the fault noted
     */
    static Optional<BigDecimal> read(String field, String name, @Nullable String written, Faults faults) {
        var text = written == null ? "" : written.strip();
        if (text.isEmpty()) {
            faults.add(field, "required", "请填写" + name + "（万元）");
            return Optional.empty();
        }
        var amount = number(text);
        if (amount.isEmpty()) {
            faults.add(field, "not-an-amount", name + "“" + text + "”不是金额，应为万元，最多两位小数，如 149.50");
            return amount;
        }
        if (amount.get().signum() <= 0) {
            faults.add(field, "not-positive", name + "应大于 0");
            return Optional.empty();
        }
        return amount;
    }

    /** With two decimals, as all amounts are kept. */
    public static BigDecimal exact(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.UNNECESSARY);
    }

    private static Optional<BigDecimal> number(String text) {
        if (!text.matches("\\d{1," + MOST_DIGITS + "}(\\.\\d{1," + CENTS + "})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text).setScale(CENTS, RoundingMode.UNNECESSARY));
    }

    /** As people read it: 149.50 万元. */
    public static String label(BigDecimal amount) {
        return amount.toPlainString() + " 万元";
    }
}
