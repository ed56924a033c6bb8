package org.parkcert.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
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

/** Write side; what the ranking writes, it writes with a statement for each proposal or grade, not for each park. */
@Mapper
interface EvaluationRoundMapper {

    String ROUND =
            """
            SELECT round_number, authority, matter, case_process, evaluation_year, grades_edition, round_state AS state,
                   planned_at, opens_on, closes_on, shift_reason, shifted_by, opened_at, quota_percent, ranked_at,
                   reexamine_by, group_comment, confirmed_by, confirmed_at, published_at, concluded_at
            FROM evaluation_round
            """;

    String ITEM =
            """
            SELECT case_number, round_number, park_id, item_state AS state, self_score, preliminary_score, handed_in_at,
                   score, reported_at, proposal, grade, concluded_at
            FROM evaluation_item
            """;

    @Insert(
            """
            INSERT INTO evaluation_round (
              round_number, authority, matter, case_process, evaluation_year, grades_edition, round_state, planned_at,
              opens_on, closes_on)
            VALUES (
              #{roundNumber}, #{authority}, #{matter}, #{caseProcess}, #{evaluationYear}, #{gradesEdition}, #{state},
              #{plannedAt}, #{opensOn}, #{closesOn})
            """)
    void plan(EvaluationRound round);

    @Select(ROUND + "WHERE round_number = #{roundNumber}")
    Optional<EvaluationRound> find(CaseNumber roundNumber);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(ROUND + "WHERE round_number = #{roundNumber} FOR UPDATE")
    Optional<EvaluationRound> lock(CaseNumber roundNumber);

    @Select(ROUND + "WHERE authority = #{authority} AND matter = #{matter} AND evaluation_year = #{year}")
    Optional<EvaluationRound> ofYear(
            @Param("authority") String authority, @Param("matter") String matter, @Param("year") int year);

    @Select(
            ROUND
                    + """
                    WHERE authority = #{authority} AND matter = #{matter} AND evaluation_year < #{year}
                      AND confirmed_at IS NOT NULL
                    ORDER BY evaluation_year DESC
                    LIMIT 1
                    """)
    Optional<EvaluationRound> before(
            @Param("authority") String authority, @Param("matter") String matter, @Param("year") int year);

    @Select(
            ROUND
                    + """
                    WHERE authority = #{authority}
                    ORDER BY evaluation_year DESC, round_number DESC
                    LIMIT #{limit} OFFSET #{offset}
                    """)
    List<EvaluationRound> newest(
            @Param("authority") String authority, @Param("offset") long offset, @Param("limit") int limit);

    /** @param authority null for those of all */
    @Select(
            ROUND
                    + """
                    WHERE published_at IS NOT NULL
                      AND (#{authority, jdbcType=VARCHAR} IS NULL OR authority = #{authority, jdbcType=VARCHAR})
                    ORDER BY published_at DESC, round_number DESC
                    LIMIT #{limit} OFFSET #{offset}
                    """)
    List<EvaluationRound> published(
            @Param("authority") @Nullable String authority, @Param("offset") long offset, @Param("limit") int limit);

    @Update(
            """
            UPDATE evaluation_round
            SET opens_on = #{opensOn}, closes_on = #{closesOn}, shift_reason = #{reason}, shifted_by = #{by}
            WHERE round_number = #{roundNumber}
            """)
    void shift(
            @Param("roundNumber") CaseNumber roundNumber,
            @Param("opensOn") LocalDate opensOn,
            @Param("closesOn") LocalDate closesOn,
            @Param("reason") String reason,
            @Param("by") String by);

    @Update(
            """
            UPDATE evaluation_round
            SET round_state = #{state}, opened_at = COALESCE(opened_at, #{now})
            WHERE round_number = #{roundNumber}
            """)
    void open(
            @Param("roundNumber") CaseNumber roundNumber,
            @Param("state") EvaluationRound.State state,
            @Param("now") LocalDateTime now);

    @Update(
            """
            UPDATE evaluation_round
            SET round_state = 'RANKED', quota_percent = #{quotaPercent, jdbcType=INTEGER}, ranked_at = #{now}
            WHERE round_number = #{roundNumber}
            """)
    void ranked(
            @Param("roundNumber") CaseNumber roundNumber,
            @Param("quotaPercent") @Nullable Integer quotaPercent,
            @Param("now") LocalDateTime now);

    @Update(
            """
            UPDATE evaluation_round
            SET round_state = 'CONFIRMED', group_comment = #{comment}, confirmed_by = #{by}, confirmed_at = #{now}
            WHERE round_number = #{roundNumber}
            """)
    void confirmed(
            @Param("roundNumber") CaseNumber roundNumber,
            @Param("comment") String comment,
            @Param("by") String by,
            @Param("now") LocalDateTime now);

    /** @param year null for those of all */
    @Select(
            """
            SELECT COUNT(*)
            FROM evaluation_item item
            JOIN evaluation_round r ON r.round_number = item.round_number
            WHERE r.authority = #{authority}
              AND (#{year, jdbcType=INTEGER} IS NULL OR r.evaluation_year = #{year, jdbcType=INTEGER})
            """)
    long countItems(@Param("authority") String authority, @Param("year") @Nullable Integer year);

    /** @param year null for those of all */
    @Select(
            """
            SELECT COUNT(*)
            FROM evaluation_item item
            JOIN evaluation_round r ON r.round_number = item.round_number
            WHERE r.authority = #{authority} AND r.published_at IS NOT NULL AND item.grade IS NOT NULL
              AND (#{year, jdbcType=INTEGER} IS NULL OR r.evaluation_year = #{year, jdbcType=INTEGER})
            """)
    long countPublished(@Param("authority") String authority, @Param("year") @Nullable Integer year);

    @Update("UPDATE evaluation_round SET published_at = #{now} WHERE round_number = #{roundNumber}")
    void publish(@Param("roundNumber") CaseNumber roundNumber, @Param("now") LocalDateTime now);

    @Update(
            """
            UPDATE evaluation_round
            SET round_state = 'CONCLUDED', concluded_at = #{now}
            WHERE round_number = #{roundNumber}
            """)
    void conclude(@Param("roundNumber") CaseNumber roundNumber, @Param("now") LocalDateTime now);

    @Insert(
            """
            INSERT INTO evaluation_item (case_number, round_number, park_id, item_state)
            VALUES (#{caseNumber}, #{roundNumber}, #{parkId}, 'OPEN')
            """)
    void insertItem(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("roundNumber") CaseNumber roundNumber,
            @Param("parkId") String parkId);

    /** Park that was opened last, or couldn't be; empty before the first. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT MAX(tried.park_id)
            FROM (
              SELECT park_id FROM evaluation_item WHERE round_number = #{roundNumber}
              UNION ALL
              SELECT park_id FROM evaluation_unopened WHERE round_number = #{roundNumber}) tried
            """)
    Optional<String> lastTried(CaseNumber roundNumber);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(ITEM + "WHERE case_number = #{caseNumber}")
    Optional<EvaluationItem> item(CaseNumber caseNumber);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(ITEM + "WHERE round_number = #{roundNumber} ORDER BY score DESC, case_number")
    List<EvaluationItem> items(CaseNumber roundNumber);

    @Select(
            """
            SELECT park_id, case_number, grade, notice_document_id, notice_title
            FROM evaluation_item
            WHERE round_number = #{roundNumber} AND grade IS NOT NULL
            """)
    List<Published> graded(CaseNumber roundNumber);

    /** 已公布的等次, without the score. */
    record Published(
            String parkId,
            CaseNumber caseNumber,
            String grade,
            @Nullable Long noticeDocumentId,
            @Nullable String noticeTitle) {}

    @Update(
            """
            UPDATE evaluation_item
            SET notice_document_id = #{documentId}, notice_title = #{title}
            WHERE case_number = #{caseNumber}
            """)
    void noticed(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("documentId") long documentId,
            @Param("title") String title);

    @Select("SELECT notice_document_id FROM evaluation_item WHERE case_number = #{caseNumber}")
    Optional<Long> notice(CaseNumber caseNumber);

    @Update(
            """
            UPDATE evaluation_item
            SET self_score = #{score, jdbcType=DECIMAL}, handed_in_at = #{now}
            WHERE case_number = #{caseNumber}
            """)
    void handIn(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("score") @Nullable BigDecimal score,
            @Param("now") LocalDateTime now);

    @Update("UPDATE evaluation_item SET preliminary_score = #{score} WHERE case_number = #{caseNumber}")
    void examined(@Param("caseNumber") CaseNumber caseNumber, @Param("score") @Nullable BigDecimal score);

    @Update(
            """
            UPDATE evaluation_item
            SET item_state = 'SCORED', score = #{score}, reported_at = #{now}
            WHERE case_number = #{caseNumber} AND item_state = 'OPEN'
            """)
    int report(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("score") BigDecimal score,
            @Param("now") LocalDateTime now);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT COUNT(*) FROM evaluation_item
            WHERE round_number = #{roundNumber} AND item_state IN ('OPEN', 'SENT_BACK')
            """)
    int countOpen(CaseNumber roundNumber);

    @Update(
            """
            UPDATE evaluation_item
            SET item_state = CASE WHEN handed_in_at IS NULL THEN 'NOT_HANDED_IN' ELSE 'NOT_SCORED' END
            WHERE round_number = #{roundNumber} AND item_state = 'OPEN'
            """)
    int leaveOut(CaseNumber roundNumber);

    /** Of rounds that take scores and close within these days. */
    @Select(
            """
            SELECT item.case_number, evaluation.closes_on
            FROM evaluation_item item
            JOIN evaluation_round evaluation ON evaluation.round_number = item.round_number
            WHERE evaluation.round_state = 'COLLECTING' AND evaluation.closes_on BETWEEN #{first} AND #{last}
              AND item.item_state = 'OPEN' AND item.handed_in_at IS NULL
            """)
    List<NotHandedIn> notHandedIn(@Param("first") LocalDate first, @Param("last") LocalDate last);

    record NotHandedIn(CaseNumber caseNumber, LocalDate closesOn) {}

    /** 退出: they belong to no cohort, whatever they were scored. */
    @Update(
            """
            <script>
            UPDATE evaluation_item
            SET item_state = 'LEFT', proposal = NULL
            WHERE round_number = #{roundNumber} AND case_number IN
            <foreach collection="cases" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    void leave(@Param("roundNumber") CaseNumber roundNumber, @Param("cases") List<String> cases);

    /** Rounds before the leading group in which the park takes part. */
    @Select(
            """
            SELECT item.round_number
            FROM evaluation_item item
            JOIN evaluation_round evaluation ON evaluation.round_number = item.round_number
            WHERE item.park_id = #{parkId} AND evaluation.round_state = 'RANKED'
            """)
    List<CaseNumber> rankedWith(String parkId);

    @Update(
            """
            <script>
            UPDATE evaluation_item
            SET proposal = #{proposal}
            WHERE round_number = #{roundNumber} AND case_number IN
            <foreach collection="cases" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    void propose(
            @Param("roundNumber") CaseNumber roundNumber,
            @Param("proposal") Ranking.Proposal proposal,
            @Param("cases") Collection<String> cases);

    @Update(
            """
            <script>
            UPDATE evaluation_item
            SET grade = #{grade}
            WHERE round_number = #{roundNumber} AND case_number IN
            <foreach collection="cases" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    void grade(
            @Param("roundNumber") CaseNumber roundNumber,
            @Param("grade") String grade,
            @Param("cases") Collection<String> cases);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            ITEM
                    + """
                    WHERE round_number = #{roundNumber} AND concluded_at IS NULL
                    ORDER BY case_number
                    LIMIT 1
                    """)
    Optional<EvaluationItem> nextToConclude(CaseNumber roundNumber);

    @Update("UPDATE evaluation_item SET concluded_at = #{now} WHERE case_number = #{caseNumber}")
    void concludeItem(@Param("caseNumber") CaseNumber caseNumber, @Param("now") LocalDateTime now);

    String UNOPENED = "SELECT round_number, park_id, reason, failed_at, opened_at FROM evaluation_unopened ";

    String REEXAMINATION =
            """
            SELECT id, round_number, case_number, score_before, reason, ends_on, sent_back_by, sent_back_at, told_at,
                   score_after, finding, reexamined_by, reexamined_at
            FROM evaluation_reexamination
            """;

    /** Whether the round can't be ranked yet. */
    default boolean isWaiting(CaseNumber roundNumber) {
        return countOpen(roundNumber) > 0 || countUnopened(roundNumber) > 0;
    }

    @Insert(
            """
            INSERT INTO evaluation_unopened (round_number, park_id, reason, failed_at)
            VALUES (#{roundNumber}, #{parkId}, #{reason}, #{failedAt})
            """)
    void insertUnopened(Unopened unopened);

    @Update(
            """
            UPDATE evaluation_unopened
            SET opened_at = #{now}
            WHERE round_number = #{roundNumber} AND park_id = #{parkId} AND opened_at IS NULL
            """)
    int openedAfterAll(
            @Param("roundNumber") CaseNumber roundNumber,
            @Param("parkId") String parkId,
            @Param("now") LocalDateTime now);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT COUNT(*) FROM evaluation_unopened WHERE round_number = #{roundNumber} AND opened_at IS NULL
            """)
    int countUnopened(CaseNumber roundNumber);

    @Select(UNOPENED + "WHERE round_number = #{roundNumber} AND opened_at IS NULL ORDER BY park_id")
    List<Unopened> unopened(CaseNumber roundNumber);

    @Insert(
            """
            INSERT INTO evaluation_reexamination (
              round_number, case_number, score_before, reason, ends_on, sent_back_by, sent_back_at)
            SELECT round_number, case_number, score, #{reason}, #{endsOn}, #{by}, #{now}
            FROM evaluation_item
            WHERE case_number = #{caseNumber} AND item_state = 'SCORED'
            """)
    void insertReexamination(
            @Param("caseNumber") String caseNumber,
            @Param("reason") String reason,
            @Param("endsOn") LocalDate endsOn,
            @Param("by") String by,
            @Param("now") LocalDateTime now);

    @Update(
            """
            <script>
            UPDATE evaluation_item
            SET item_state = 'SENT_BACK'
            WHERE round_number = #{roundNumber} AND case_number IN
            <foreach collection="cases" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    void sendBack(@Param("roundNumber") CaseNumber roundNumber, @Param("cases") Collection<String> cases);

    @Update(
            """
            UPDATE evaluation_round
            SET round_state = 'OPENING', reexamine_by = #{until}
            WHERE round_number = #{roundNumber}
            """)
    void reopen(@Param("roundNumber") CaseNumber roundNumber, @Param("until") LocalDate until);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(REEXAMINATION + "WHERE round_number = #{roundNumber} AND told_at IS NULL ORDER BY id LIMIT 1")
    Optional<Reexamination> nextToTell(CaseNumber roundNumber);

    @Update("UPDATE evaluation_reexamination SET told_at = #{now} WHERE id = #{id}")
    void told(@Param("id") long id, @Param("now") LocalDateTime now);

    @Update(
            """
            UPDATE evaluation_item
            SET item_state = 'SCORED', score = #{score}, reported_at = #{now}
            WHERE case_number = #{caseNumber} AND item_state = 'SENT_BACK'
            """)
    int rescore(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("score") BigDecimal score,
            @Param("now") LocalDateTime now);

    @Update(
            """
            UPDATE evaluation_reexamination
            SET score_after = #{score}, finding = #{finding}, reexamined_by = #{by}, reexamined_at = #{now}
            WHERE id = #{id}
            """)
    void reexamined(
            @Param("id") long id,
            @Param("score") BigDecimal score,
            @Param("finding") String finding,
            @Param("by") String by,
            @Param("now") LocalDateTime now);

    /** What nobody looked at again in time counts as it was. */
    @Update(
            """
            UPDATE evaluation_item
            SET item_state = 'SCORED'
            WHERE round_number = #{roundNumber} AND item_state = 'SENT_BACK'
            """)
    void keepEarlierScores(CaseNumber roundNumber);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(REEXAMINATION + "WHERE case_number = #{caseNumber} ORDER BY id")
    List<Reexamination> reexaminations(CaseNumber caseNumber);

    @Select(REEXAMINATION + "WHERE round_number = #{roundNumber} ORDER BY id")
    List<Reexamination> reexaminationsOf(CaseNumber roundNumber);
}
