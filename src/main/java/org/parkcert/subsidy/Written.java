package org.parkcert.subsidy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.GivenDay;
import org.parkcert.shared.InvalidInput.Faults;

/** 填写的内容: texts and days as people write them, with every fault told. */
final class Written {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_VOUCHER = 200;

    private Written() {}

    /** A day that isn't after today. */
    static Optional<LocalDate> pastDay(
            String field, String name, @Nullable String written, LocalDate today, Faults faults) {
        var day = GivenDay.read(field, name, written, faults);
        day.filter(given -> given.isAfter(today)).ifPresent(given -> faults.add(field, "in-future", name + "不能晚于今天"));
        return day;
    }

    static String note(String field, String name, @Nullable String written, Faults faults) {
        var text = stripped(written);
        if (text == null) {
            faults.add(field, "required", "请填写" + name);
            return "";
        }
        tooLong(field, name, text, faults);
        return text;
    }

    static String voucher(String field, @Nullable String written, Faults faults) {
        var text = stripped(written);
        if (text == null || text.length() > LONGEST_VOUCHER) {
            faults.add(field, "required", "请填写凭证号，最多 " + LONGEST_VOUCHER + " 字");
            return "";
        }
        return text;
    }

    static void tooLong(String field, String name, @Nullable String text, Faults faults) {
        if (text != null && text.length() > LONGEST_NOTE) {
            faults.add(field, "too-long", name + "最多 " + LONGEST_NOTE + " 字，请精简");
        }
    }

    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
