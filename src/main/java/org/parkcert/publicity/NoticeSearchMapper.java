package org.parkcert.publicity;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** Read side: rows shaped like the public's list. SQL in {@code NoticeSearchMapper.xml}. */
@Mapper
interface NoticeSearchMapper {

    /**
     * Open ones by their end, the next first; others by publication, the newest first.
     *
     * @param open null for open and closed ones
     */
    List<NoticeRow> find(
            @Param("authority") @Nullable String authority,
            @Param("open") @Nullable Boolean open,
            @Param("now") LocalDateTime now,
            @Param("limit") int limit,
            @Param("offset") int offset);

    List<ItemRow> items(@Param("noticeIds") List<String> noticeIds);

    /** A notice that still has something on it. */
    record NoticeRow(
            String id,
            String authority,
            String title,
            LocalDateTime publishedAt,
            LocalDateTime endsAt,
            int noticeDays,
            String dayKind,
            boolean provisional,
            String explanation) {}

    /** A case on it. */
    record ItemRow(
            String noticeId,
            CaseNumber caseNumber,
            String parkName,
            String localityCode,
            String address,
            String status,
            @Nullable String supersededBy) {}
}
