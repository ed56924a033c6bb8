package org.parkcert.publicity;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface NoticeMapper {

    @Insert(
            """
            INSERT INTO publicity_notice (
                id, authority, list_key, title, published_at, ends_at, notice_days, day_kind, provisional, explanation)
            VALUES (
                #{id}, #{authority}, #{listKey}, #{title}, #{publishedAt}, #{endsAt}, #{noticeDays}, #{dayKind},
                #{provisional}, #{explanation})
            """)
    void insert(Notice notice);

    @Insert(
            """
            INSERT INTO publicity_item (notice_id, case_number, park_id, status)
            VALUES (#{noticeId}, #{caseNumber}, #{parkId}, #{status})
            """)
    void insertItem(NoticeItem item);

    @Select(
            """
            SELECT id, authority, list_key, title, published_at, ends_at, notice_days, day_kind, provisional, explanation
            FROM publicity_notice
            WHERE id = #{id}
            """)
    Optional<Notice> find(String id);

    @Select(
            """
            SELECT id, authority, list_key, title, published_at, ends_at, notice_days, day_kind, provisional, explanation
            FROM publicity_notice
            WHERE authority = #{authority}
              AND list_key = #{listKey}
              AND ends_at >= #{endsAt}
            ORDER BY published_at DESC, id
            LIMIT 1
            """)
    Optional<Notice> list(
            @Param("authority") String authority,
            @Param("listKey") String listKey,
            @Param("endsAt") LocalDateTime endsAt);

    /** One at a time puts a list on notice, so that cases that come at once find the same one. */
    @Select("SELECT id FROM publicity_line WHERE id = 0 FOR UPDATE")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int waitInLineToPublish();

    @Select(
            """
            SELECT notice_id, case_number, park_id, status
            FROM publicity_item
            WHERE notice_id = #{noticeId}
              AND case_number = #{caseNumber}
            FOR UPDATE
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<NoticeItem> lockItem(@Param("noticeId") String noticeId, @Param("caseNumber") CaseNumber caseNumber);

    @Update(
            """
            UPDATE publicity_item
            SET status = #{status}
            WHERE case_number = #{caseNumber}
              AND status = 'OPEN'
            """)
    int closeItems(@Param("caseNumber") CaseNumber caseNumber, @Param("status") NoticeItem.Status status);

    @Insert(
            """
            INSERT INTO publicity_objection (receipt, notice_id, case_number, content, signed, raised_at, status)
            VALUES (#{receipt}, #{noticeId}, #{caseNumber}, #{content}, #{signed}, #{raisedAt}, #{status})
            """)
    void insertObjection(Objection objection);

    @Insert(
            """
            INSERT INTO publicity_objector (receipt, name, contact, by_mail)
            VALUES (#{receipt}, #{name}, #{contact}, #{byMail})
            """)
    void insertObjector(
            @Param("receipt") String receipt,
            @Param("name") @Nullable String name,
            @Param("contact") @Nullable String contact,
            @Param("byMail") boolean byMail);

    @Select(
            """
            SELECT receipt, notice_id, case_number, content, signed, raised_at, status, finding, material_change,
                answered_at
            FROM publicity_objection
            WHERE receipt = #{receipt}
            """)
    Optional<Objection> objection(String receipt);

    @Select(
            """
            SELECT receipt, notice_id, case_number, content, signed, raised_at, status, finding, material_change,
                answered_at
            FROM publicity_objection
            WHERE case_number = #{caseNumber}
            ORDER BY raised_at, receipt
            """)
    List<Objection> objections(CaseNumber caseNumber);

    /** Of the authority's notices, the newest first. */
    @Select(
            """
            SELECT notice.title, objection.case_number, park.name AS park_name, objection.raised_at, objection.signed,
                objection.content, objection.status, objection.finding, objection.material_change, objection.answered_at
            FROM publicity_objection objection
            JOIN publicity_notice notice ON notice.id = objection.notice_id
            JOIN publicity_item item ON item.notice_id = objection.notice_id AND item.case_number = objection.case_number
            JOIN park_park park ON park.id = item.park_id
            WHERE notice.authority = #{authority}
            ORDER BY objection.raised_at DESC, objection.receipt
            LIMIT #{most} OFFSET #{offset}
            """)
    List<ListedObjection> objectionsOf(
            @Param("authority") String authority, @Param("most") int most, @Param("offset") int offset);

    @Select(
            """
            SELECT COUNT(*)
            FROM publicity_objection objection
            JOIN publicity_notice notice ON notice.id = objection.notice_id
            WHERE notice.authority = #{authority}
            """)
    long countObjections(String authority);

    @Update(
            """
            UPDATE publicity_objection
            SET status = #{status},
                finding = #{finding},
                material_change = #{materialChange, jdbcType=LONGVARCHAR},
                answered_at = #{answeredAt}
            WHERE receipt = #{receipt}
              AND status = 'UNDER_INVESTIGATION'
            """)
    int answer(
            @Param("receipt") String receipt,
            @Param("status") Objection.Status status,
            @Param("finding") @Nullable String finding,
            @Param("materialChange") @Nullable String materialChange,
            @Param("answeredAt") LocalDateTime answeredAt);

    @Update(
            """
            UPDATE publicity_objection
            SET status = 'MOOT',
                answered_at = #{answeredAt}
            WHERE case_number = #{caseNumber}
              AND status = 'UNDER_INVESTIGATION'
            """)
    void closeObjections(@Param("caseNumber") CaseNumber caseNumber, @Param("answeredAt") LocalDateTime answeredAt);

    @Select(
            """
            SELECT DISTINCT notice.id, notice.authority, notice.list_key, notice.title, notice.published_at,
                notice.ends_at, notice.notice_days, notice.day_kind, notice.provisional, notice.explanation
            FROM publicity_notice notice
            JOIN publicity_item item ON item.notice_id = notice.id AND item.status = 'OPEN'
            WHERE notice.ends_at > #{moment}
            """)
    List<Notice> openNotices(LocalDateTime moment);

    @Select("SELECT name, contact, by_mail FROM publicity_objector WHERE receipt = #{receipt}")
    Optional<Objector> objector(String receipt);

    @Insert("INSERT INTO publicity_reply (receipt, html, replied_at) VALUES (#{receipt}, #{html}, #{repliedAt})")
    void insertReply(
            @Param("receipt") String receipt, @Param("html") String html, @Param("repliedAt") LocalDateTime repliedAt);

    @Select("SELECT html FROM publicity_reply WHERE receipt = #{receipt}")
    Optional<String> reply(String receipt);

    /** The notice that was found to be materially different and has no successor yet. */
    @Select(
            """
            SELECT notice_id
            FROM publicity_item
            WHERE case_number = #{caseNumber}
              AND status = 'SUPERSEDED'
              AND superseded_by IS NULL
            """)
    Optional<String> awaitingSuccessor(CaseNumber caseNumber);

    @Update(
            """
            UPDATE publicity_item
            SET superseded_by = #{successor}
            WHERE case_number = #{caseNumber}
              AND status = 'SUPERSEDED'
              AND superseded_by IS NULL
            """)
    void supersede(@Param("caseNumber") CaseNumber caseNumber, @Param("successor") String successor);

    @Select("SELECT case_number FROM publicity_item WHERE notice_id = #{noticeId} AND status = 'OPEN'")
    List<CaseNumber> openCases(String noticeId);

    @Select(
            """
            SELECT notice.id, notice.authority, notice.list_key, notice.title, notice.published_at, notice.ends_at,
                notice.notice_days, notice.day_kind, notice.provisional, notice.explanation
            FROM publicity_notice notice
            JOIN publicity_item item ON item.notice_id = notice.id
            WHERE item.case_number = #{caseNumber}
              AND item.status = 'OPEN'
            """)
    Optional<Notice> openNoticeOf(CaseNumber caseNumber);

    @Select(
            """
            SELECT notice.id, notice.authority, notice.list_key, notice.title, notice.published_at, notice.ends_at,
                notice.notice_days, notice.day_kind, notice.provisional, notice.explanation
            FROM publicity_notice notice
            JOIN publicity_item item ON item.notice_id = notice.id
            WHERE item.case_number = #{caseNumber}
            ORDER BY notice.published_at, notice.id
            """)
    List<Notice> ofCase(CaseNumber caseNumber);

    @Update(
            """
            UPDATE publicity_notice
            SET ends_at = #{endsAt},
                provisional = #{provisional},
                explanation = #{explanation}
            WHERE id = #{id}
            """)
    void moveEnd(
            @Param("id") String id,
            @Param("endsAt") LocalDateTime endsAt,
            @Param("provisional") boolean provisional,
            @Param("explanation") String explanation);

    /** 异议人, as he gave himself. */
    record Objector(@Nullable String name, @Nullable String contact, boolean byMail) {}

    /** What is listed of an objection: not by whom it is. */
    record ListedObjection(
            String title,
            CaseNumber caseNumber,
            String parkName,
            LocalDateTime raisedAt,
            boolean signed,
            String content,
            Objection.Status status,
            @Nullable String finding,
            @Nullable String materialChange,
            @Nullable LocalDateTime answeredAt) {}
}
