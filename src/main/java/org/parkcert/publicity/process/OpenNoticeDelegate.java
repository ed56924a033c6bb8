package org.parkcert.publicity.process;

import static org.parkcert.publicity.process.PublicityVariables.NOTICE_DAYS;
import static org.parkcert.publicity.process.PublicityVariables.NOTICE_DAY_KIND;
import static org.parkcert.publicity.process.PublicityVariables.NOTICE_EXPIRES_AT;
import static org.parkcert.publicity.process.PublicityVariables.NOTICE_LIST;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.parkcert.calendar.DayKind;
import org.parkcert.process.CaseOf;
import org.parkcert.publicity.Publicity;
import org.springframework.stereotype.Component;

/** 发布公示. */
@Component
class OpenNoticeDelegate implements JavaDelegate {

    private final Publicity publicity;

    OpenNoticeDelegate(Publicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var notice = publicity.open(
                CaseOf.execution(execution),
                NOTICE_DAYS.in(execution),
                dayKind(execution),
                NOTICE_LIST.findIn(execution).orElse(null));
        NOTICE_EXPIRES_AT.set(execution, notice.endsAt());
    }

    private static DayKind dayKind(DelegateExecution execution) {
        var code = NOTICE_DAY_KIND.in(execution);
        return DayKind.of(code).orElseThrow(() -> new IllegalStateException("noticeDayKind: " + code));
    }
}
