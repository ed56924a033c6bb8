package org.parkcert.publicity;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.parkcert.calendar.DayKind;

/**
 * 公示: what is about to be certified, open to objection until it ends.
 *
 * @param id 128 random bits
 * @param listKey the list on which several cases stand, null for a notice of one case
 * @param endsAt 00:00 (Asia/Shanghai) of the day after the last day
 * @param provisional whether the end rests on a year whose holidays aren't arranged yet
 * @param explanation why it ends then
 */
public record Notice(
        String id,
        String authority,
        @Nullable String listKey,
        String title,
        LocalDateTime publishedAt,
        LocalDateTime endsAt,
        int noticeDays,
        DayKind dayKind,
        boolean provisional,
        String explanation) {

    boolean isOpenAt(LocalDateTime moment) {
        return moment.isBefore(endsAt);
    }
}
