package org.parkcert.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.InvalidInput.Faults;

/**
 * 纸质申报: came in on paper on an earlier day, which picks the regime; an officer registers it and says why so late.
 *
 * @param receivedOn 收件日期
 * @param reason 补登记的理由
 */
record PaperReceipt(LocalDate receivedOn, String reason) {

    private static final int LONGEST_REASON = 1000;

    /** 纸质申报的请求. */
    record Body(@Nullable LocalDate receivedOn, @Nullable String reason) {

        @Nullable
        PaperReceipt checked(LocalDate today, Faults faults) {
            if (receivedOn == null) {
                faults.add("paper.receivedOn", "required", "请填写纸质申报的收件日期");
            } else if (receivedOn.isAfter(today)) {
                faults.add("paper.receivedOn", "in-the-future", "收件日期不能晚于今天（" + today + "），请核对");
            }
            var text = reason == null ? "" : reason.strip();
            if (text.isEmpty()) {
                faults.add("paper.reason", "required", "请写明按较早日期登记的理由");
            } else if (text.length() > LONGEST_REASON) {
                faults.add("paper.reason", "too-long", "登记理由最多 " + LONGEST_REASON + " 字，请精简");
            }
            return receivedOn == null ? null : new PaperReceipt(receivedOn, text);
        }
    }
}
