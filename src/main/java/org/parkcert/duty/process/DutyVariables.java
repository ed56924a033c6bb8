package org.parkcert.duty.process;

import static org.parkcert.process.ProcessVariable.count;
import static org.parkcert.process.ProcessVariable.flag;
import static org.parkcert.process.ProcessVariable.moment;
import static org.parkcert.process.ProcessVariable.text;

import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.parkcert.duty.DutyTerms;
import org.parkcert.process.FormField;
import org.parkcert.process.ProcessVariable;

/** The inputs of the steps of a schedule and of {@code shared-report}, and the moments for which a report waits. */
final class DutyVariables {

    /** Matter whose cases are opened; input of 列出应办任务 and of 为下一园区立案. */
    static final ProcessVariable<String> MATTER = text("matter");

    /** {@code month} or {@code year}; input of 列出应办任务. */
    static final ProcessVariable<String> CYCLE = text("cycle");

    /** The date on which a period's duty is due: periods later, month (of a year), day; inputs of 列出应办任务. */
    static final ProcessVariable<Integer> DUE_PERIODS_LATER = count("duePeriodsLater");

    static final ProcessVariable<Integer> DUE_MONTH = count("dueMonth");
    static final ProcessVariable<Integer> DUE_DAY = count("dueDay");

    /** The same for what comes before within the case; optional inputs of 列出应办任务. */
    static final ProcessVariable<Integer> FIRST_DUE_PERIODS_LATER = count("firstDuePeriodsLater");

    static final ProcessVariable<Integer> FIRST_DUE_MONTH = count("firstDueMonth");
    static final ProcessVariable<Integer> FIRST_DUE_DAY = count("firstDueDay");

    /** How many days before it is due a duty is opened; input of 列出应办任务. */
    static final ProcessVariable<Integer> OPEN_DAYS_BEFORE = count("openDaysBefore");

    /** {@code true} where a park that joins after the opening owes the period too; optional input of 列出应办任务. */
    static final ProcessVariable<String> JOINERS_OWE = text("joinersOwe");

    /** Read by the gateway 是否还有待立案的任务？. */
    static final ProcessVariable<Boolean> DUTIES_LEFT = flag("dutiesLeft");

    /** 报告名称; input of {@code shared-report}. */
    static final ProcessVariable<String> REPORT_KIND = text("reportKind");

    /** 填报的表单; optional input of {@code shared-report}, whose own it is where none is handed in. */
    static final ProcessVariable<String> REPORT_FORM = text("reportForm");

    /** The day until whose end the report is to be handed in, such as {@code 2027-03-31}; input of {@code shared-report}. */
    static final ProcessVariable<String> DUE_ON = text("dueOn");

    /** Who examines: {@code officers}, or {@code bureau} of the locality; input of {@code shared-report}. */
    static final ProcessVariable<String> EXAMINERS = text("examiners");

    /** How many days before its day the locality is reminded; input of 开始填报. */
    static final ProcessVariable<Integer> REMINDER_DAYS = count("reminderDays");

    /** Read by the timer {@code event_reminderDue}. */
    static final ProcessVariable<LocalDateTime> REMINDER_DUE_AT = moment("reminderDueAt");

    /** Read by the timer {@code event_late}. */
    static final ProcessVariable<LocalDateTime> LATE_FROM_AT = moment("lateFromAt");

    /** Field of the form 审核报告, read by the gateway 是否接收？. */
    static final FormField<Boolean> REPORT_ACCEPTED = FormField.flag("reportAccepted");

    private DutyVariables() {}

    static DutyTerms terms(VariableScope scope) {
        return new DutyTerms(
                MATTER.in(scope),
                CYCLE.in(scope).equals("month") ? DutyTerms.Cycle.MONTH : DutyTerms.Cycle.YEAR,
                new DutyTerms.Day(
                        DUE_PERIODS_LATER.in(scope), DUE_MONTH.findIn(scope).orElse(1), DUE_DAY.in(scope)),
                firstDue(scope),
                OPEN_DAYS_BEFORE.in(scope),
                JOINERS_OWE.findIn(scope).filter("true"::equals).isPresent());
    }

    private static DutyTerms.@Nullable Day firstDue(VariableScope scope) {
        Optional<Integer> day = FIRST_DUE_DAY.findIn(scope);
        return day.map(given -> new DutyTerms.Day(
                        FIRST_DUE_PERIODS_LATER.findIn(scope).orElse(0),
                        FIRST_DUE_MONTH.findIn(scope).orElse(1),
                        given))
                .orElse(null);
    }
}
