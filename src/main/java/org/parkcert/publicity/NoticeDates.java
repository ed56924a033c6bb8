package org.parkcert.publicity;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.ExplainedDate;
import org.parkcert.casefile.ExplainedDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 公示期, explained. */
@Component
@Order(30)
class NoticeDates implements ExplainedDates {

    private final NoticeMapper notices;
    private final WorkingDays workingDays;
    private final Clock clock;

    NoticeDates(NoticeMapper notices, WorkingDays workingDays, Clock clock) {
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public List<ExplainedDate> of(CaseFile caseFile) {
        return notices.ofCase(caseFile.caseNumber()).stream()
                .map(notice -> new ExplainedDate(
                        "notice",
                        "公示期",
                        null,
                        "发布公示",
                        notice.endsAt().toLocalDate().minusDays(1),
                        workingDays.noticePeriod(
                                notice.publishedAt().toLocalDate(), notice.noticeDays(), notice.dayKind()),
                        over(caseFile, notice)))
                .toList();
    }

    private @Nullable LocalDateTime over(CaseFile caseFile, Notice notice) {
        var closedAt = caseFile.closedAt();
        if (closedAt != null && closedAt.isBefore(notice.endsAt())) {
            return closedAt;
        }
        return notice.isOpenAt(LocalDateTime.now(clock)) ? null : notice.endsAt();
    }
}
