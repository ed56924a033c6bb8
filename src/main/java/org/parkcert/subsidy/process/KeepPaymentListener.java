package org.parkcert.subsidy.process;

import static org.parkcert.subsidy.process.SubsidyVariables.PAID_UP;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.parkcert.process.CaseOf;
import org.parkcert.process.FormField;
import org.parkcert.subsidy.SubsidyPayments;
import org.springframework.stereotype.Component;

/** 登记拨付 completed. */
@Component
class KeepPaymentListener implements TaskListener {

    private static final FormField<String> AMOUNT = FormField.text("paidAmount");
    private static final FormField<String> PAID_ON = FormField.text("paidOn");
    private static final FormField<String> PURPOSE = FormField.text("paymentPurpose");
    private static final FormField<String> VOUCHER = FormField.text("paymentVoucher");

    private final SubsidyPayments subsidyPayments;

    KeepPaymentListener(SubsidyPayments subsidyPayments) {
        this.subsidyPayments = subsidyPayments;
    }

    @Override
    public void notify(DelegateTask task) {
        var caseNumber = CaseOf.task(task);
        subsidyPayments.pay(
                caseNumber,
                new SubsidyPayments.Paid(
                        AMOUNT.findIn(task).orElse(null),
                        PAID_ON.findIn(task).orElse(null),
                        PURPOSE.findIn(task).orElse(null),
                        VOUCHER.findIn(task).orElse(null)));
        PAID_UP.set(task.getExecution(), subsidyPayments.isPaidUp(caseNumber));
    }
}
