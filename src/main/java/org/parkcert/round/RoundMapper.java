package org.parkcert.round;

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

@Mapper
interface RoundMapper {

    @Insert(
            """
            INSERT INTO round_batch (round_number, authority, case_process, opened_by, opened_at)
            VALUES (#{roundNumber}, #{authority}, #{caseProcess}, #{openedBy}, #{openedAt})
            """)
    void insert(Round round);

    @Select(
            """
            SELECT round_number, authority, case_process, opened_by, opened_at, reason, settled_at
            FROM round_batch
            WHERE round_number = #{roundNumber}
            """)
    Optional<Round> find(CaseNumber roundNumber);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT round_number, authority, case_process, opened_by, opened_at, reason, settled_at
            FROM round_batch
            WHERE round_number = #{roundNumber}
            FOR UPDATE
            """)
    Optional<Round> lock(CaseNumber roundNumber);

    @Select(
            """
            SELECT round_number, authority, case_process, opened_by, opened_at, reason, settled_at
            FROM round_batch
            WHERE authority = #{authority}
            ORDER BY opened_at DESC, round_number DESC
            LIMIT 50
            """)
    List<Round> newest(String authority);

    @Update("UPDATE round_batch SET reason = #{reason} WHERE round_number = #{roundNumber}")
    void giveReason(@Param("roundNumber") CaseNumber roundNumber, @Param("reason") @Nullable String reason);

    @Update("UPDATE round_batch SET settled_at = #{settledAt} WHERE round_number = #{roundNumber}")
    void settle(@Param("roundNumber") CaseNumber roundNumber, @Param("settledAt") LocalDateTime settledAt);

    @Insert(
            """
            INSERT INTO round_item (case_number, authority, case_process, park_id, score, waiting_since, status)
            VALUES (#{caseNumber}, #{authority}, #{caseProcess}, #{parkId}, #{score}, #{waitingSince}, #{status})
            """)
    void insertItem(RoundItem item);

    /** Everybody who waits for a round of this procedure and is in none. */
    @Update(
            """
            UPDATE round_item
            SET round_number = #{roundNumber}
            WHERE authority = #{authority}
              AND case_process = #{caseProcess}
              AND status = 'WAITING'
              AND round_number IS NULL
            """)
    int take(Round round);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT case_number, authority, case_process, park_id, score, waiting_since, status, round_number
            FROM round_item
            WHERE round_number = #{roundNumber}
            ORDER BY case_number
            """)
    List<RoundItem> items(CaseNumber roundNumber);

    @Select(
            """
            <script>
            SELECT case_number, authority, case_process, park_id, score, waiting_since, status, round_number
            FROM round_item
            WHERE round_number IN
            <foreach collection="rounds" item="round" open="(" separator="," close=")">#{round}</foreach>
            ORDER BY case_number
            </script>
            """)
    List<RoundItem> itemsOf(@Param("rounds") Collection<CaseNumber> rounds);

    @Select(
            """
            SELECT case_number, authority, case_process, park_id, score, waiting_since, status, round_number
            FROM round_item
            WHERE authority = #{authority}
              AND status = 'WAITING'
              AND round_number IS NULL
            ORDER BY case_process, case_number
            """)
    List<RoundItem> waiting(String authority);

    @Update(
            """
            UPDATE round_item
            SET status = #{status}
            WHERE case_number = #{caseNumber}
              AND status IN ('WAITING', 'PROPOSED')
            """)
    int mark(@Param("caseNumber") CaseNumber caseNumber, @Param("status") RoundItem.Status status);
}
