package org.parkcert.outbox;

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

/** States: {@code waiting}, {@code sent}, {@code failed}, {@code dropped}. */
@Mapper
interface EffectMapper {

    @Insert(
            """
            <script>
            INSERT INTO outbox_effect (
              effect_key, channel, authority, case_number, kind, recipient, content, state, attempts, next_attempt_at, created_at)
            VALUES
            <foreach collection="rows" item="row" separator=",">
              (#{row.key},
               #{row.channel},
               #{row.authority, jdbcType=VARCHAR},
               #{row.caseNumber, jdbcType=VARCHAR},
               #{row.kind},
               #{row.recipient},
               #{row.content},
               'waiting',
               0,
               #{row.createdAt},
               #{row.createdAt})
            </foreach>
            </script>
            """)
    void insert(List<NewRow> rows);

    /** Due, of no other node, and the first of those that wait for their recipient. Other nodes' choices are passed over. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT due.id
            FROM outbox_effect due
            WHERE due.state = 'waiting'
              AND due.next_attempt_at <= #{now}
              AND (due.claimed_until IS NULL OR due.claimed_until <= #{now})
              AND NOT EXISTS (
                SELECT 1
                FROM outbox_effect earlier
                WHERE earlier.state = 'waiting'
                  AND earlier.channel = due.channel
                  AND earlier.recipient = due.recipient
                  AND earlier.id < due.id)
            ORDER BY due.id
            LIMIT #{most}
            """)
    List<Long> due(@Param("now") LocalDateTime now, @Param("most") int most);

    /** Of two nodes that chose the same row one gets it. */
    @Update(
            """
            UPDATE outbox_effect
            SET claimed_by = #{claim}, claimed_until = #{until}, attempts = attempts + 1
            WHERE id = #{id}
              AND state = 'waiting'
              AND (claimed_until IS NULL OR claimed_until <= #{now})
            """)
    int claim(
            @Param("id") long id,
            @Param("claim") String claim,
            @Param("now") LocalDateTime now,
            @Param("until") LocalDateTime until);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT id, effect_key, channel, kind, authority, case_number, recipient, content, attempts
            FROM outbox_effect
            WHERE id = #{id}
              AND claimed_by = #{claim}
            """)
    @Nullable
    Claimed claimed(@Param("id") long id, @Param("claim") String claim);

    @Update(
            """
            UPDATE outbox_effect
            SET state = 'sent',
                recipient = NULL,
                content = NULL,
                claimed_by = NULL,
                claimed_until = NULL,
                last_error = NULL,
                finished_at = #{now}
            WHERE id = #{id}
              AND claimed_by = #{claim}
            """)
    int sent(@Param("id") long id, @Param("claim") String claim, @Param("now") LocalDateTime now);

    @Update(
            """
            UPDATE outbox_effect
            SET next_attempt_at = #{next}, claimed_by = NULL, claimed_until = NULL, last_error = #{error}
            WHERE id = #{id}
              AND claimed_by = #{claim}
            """)
    int later(
            @Param("id") long id,
            @Param("claim") String claim,
            @Param("next") LocalDateTime next,
            @Param("error") String error);

    @Update(
            """
            UPDATE outbox_effect
            SET state = 'failed', claimed_by = NULL, claimed_until = NULL, last_error = #{error}, finished_at = #{now}
            WHERE id = #{id}
              AND claimed_by = #{claim}
            """)
    int failed(
            @Param("id") long id,
            @Param("claim") String claim,
            @Param("error") String error,
            @Param("now") LocalDateTime now);

    @Select(
            """
            <script>
            SELECT id, channel, kind, authority, case_number, attempts, last_error, created_at, finished_at
            FROM outbox_effect
            WHERE state = 'failed'
            <if test="authority != ''">AND authority = #{authority}</if>
            ORDER BY id DESC
            LIMIT #{most} OFFSET #{offset}
            </script>
            """)
    List<FailedEffect> listFailed(
            @Param("authority") String authority, @Param("most") int most, @Param("offset") long offset);

    @Select(
            """
            <script>
            SELECT COUNT(*)
            FROM outbox_effect
            WHERE state = 'failed'
            <if test="authority != ''">AND authority = #{authority}</if>
            </script>
            """)
    long countFailed(@Param("authority") String authority);

    @Select(
            """
            <script>
            SELECT id, channel, kind, authority, case_number, attempts, last_error, created_at, finished_at
            FROM outbox_effect
            WHERE id = #{id} AND state = 'failed'
            <if test="authority != ''">AND authority = #{authority}</if>
            </script>
            """)
    Optional<FailedEffect> findFailed(@Param("id") long id, @Param("authority") String authority);

    @Update(
            """
            <script>
            UPDATE outbox_effect
            SET state = 'waiting', attempts = 0, next_attempt_at = #{now}, last_error = NULL, finished_at = NULL
            WHERE id = #{id}
              AND state = 'failed'
            <if test="authority != ''">AND authority = #{authority}</if>
            </script>
            """)
    int retry(@Param("id") long id, @Param("authority") String authority, @Param("now") LocalDateTime now);

    @Update(
            """
            <script>
            UPDATE outbox_effect
            SET state = 'dropped', recipient = NULL, content = NULL, finished_at = #{now}
            WHERE id = #{id}
              AND state = 'failed'
            <if test="authority != ''">AND authority = #{authority}</if>
            </script>
            """)
    int discard(@Param("id") long id, @Param("authority") String authority, @Param("now") LocalDateTime now);

    @Select(
            """
            <script>
            SELECT COUNT(*)
            FROM outbox_effect
            WHERE case_number = #{caseNumber} AND (recipient IS NOT NULL OR last_error IS NOT NULL)
              AND kind IN <foreach collection="kinds" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    int recipients(@Param("caseNumber") CaseNumber caseNumber, @Param("kinds") Collection<String> kinds);

    @Update(
            """
            <script>
            UPDATE outbox_effect
            SET state = 'dropped',
                recipient = NULL,
                content = NULL,
                last_error = NULL,
                claimed_by = NULL,
                claimed_until = NULL,
                finished_at = #{now}
            WHERE case_number = #{caseNumber} AND (recipient IS NOT NULL OR last_error IS NOT NULL)
              AND kind IN <foreach collection="kinds" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    void forgetRecipients(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("kinds") Collection<String> kinds,
            @Param("now") LocalDateTime now);

    @Select(
            """
            SELECT channel, state, COUNT(*) AS number
            FROM outbox_effect
            WHERE state IN ('waiting', 'failed')
            GROUP BY channel, state
            """)
    List<Outbox.Count> counts();

    record NewRow(
            String key,
            String channel,
            @Nullable String authority,
            @Nullable CaseNumber caseNumber,
            String kind,
            String recipient,
            String content,
            LocalDateTime createdAt) {}

    record Claimed(
            long id,
            String effectKey,
            String channel,
            String kind,
            @Nullable String authority,
            @Nullable CaseNumber caseNumber,
            String recipient,
            String content,
            int attempts) {}
}
