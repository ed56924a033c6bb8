package org.parkcert.notification;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface MessageMapper {

    @Insert(
            """
            <script>
            INSERT INTO notification_message (
              authority, audience, recipient, kind, case_number, subject, body, link, once_key, task_id, dispatched, created_at)
            VALUES
            <foreach collection="rows" item="row" separator=",">
              (#{row.authority},
               #{row.audience},
               #{row.recipient},
               #{row.kind},
               #{row.caseNumber, jdbcType=VARCHAR},
               #{row.subject},
               #{row.body},
               #{row.link},
               #{row.onceKey, jdbcType=VARCHAR},
               #{row.taskId, jdbcType=VARCHAR},
               #{row.dispatched},
               #{row.createdAt})
            </foreach>
            </script>
            """)
    void insert(List<NewRow> rows);

    @Select(
            """
            <script>
            SELECT once_key
            FROM notification_message
            WHERE once_key IN
            <foreach collection="keys" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    List<String> told(@Param("keys") Collection<String> keys);

    @Select(
            """
            <script>
            SELECT message.id, message.kind, message.case_number, message.subject, message.body, message.link,
                   message.created_at, seen.read_at,
                   COALESCE(
                     (SELECT MAX(done.decided_at) FROM casefile_decision_record done WHERE done.task_id = message.task_id),
                     CASE WHEN message.task_id IS NULL THEN NULL ELSE
                       (SELECT closed.closed_at FROM casefile_case closed WHERE closed.case_number = message.case_number)
                     END) AS settled_at
            FROM notification_message message
            LEFT JOIN notification_read seen ON seen.message_id = message.id AND seen.user_id = #{whose.userId}
            WHERE message.authority = #{whose.authority}
              AND ((message.audience = 'USER' AND message.recipient = #{whose.userId})
                OR (message.audience = 'GROUP' AND message.recipient IN
                <foreach collection="whose.groups" item="one" open="(" separator="," close=")">#{one}</foreach>))
            <if test="!whose.unwanted.isEmpty()">
              AND message.kind NOT IN
              <foreach collection="whose.unwanted" item="one" open="(" separator="," close=")">#{one}</foreach>
            </if>
            <if test="unreadOnly">
              AND seen.read_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM casefile_decision_record done WHERE done.task_id = message.task_id)
              AND (message.task_id IS NULL
                OR NOT EXISTS (
                  SELECT 1 FROM casefile_case closed
                  WHERE closed.case_number = message.case_number AND closed.outcome IS NOT NULL))
            </if>
            ORDER BY message.id DESC
            LIMIT #{most} OFFSET #{offset}
            </script>
            """)
    List<InboxMessage> inbox(
            @Param("whose") Whose whose,
            @Param("unreadOnly") boolean unreadOnly,
            @Param("most") int most,
            @Param("offset") long offset);

    @Select(
            """
            <script>
            SELECT COUNT(*)
            FROM notification_message message
            LEFT JOIN notification_read seen ON seen.message_id = message.id AND seen.user_id = #{whose.userId}
            WHERE message.authority = #{whose.authority}
              AND ((message.audience = 'USER' AND message.recipient = #{whose.userId})
                OR (message.audience = 'GROUP' AND message.recipient IN
                <foreach collection="whose.groups" item="one" open="(" separator="," close=")">#{one}</foreach>))
            <if test="!whose.unwanted.isEmpty()">
              AND message.kind NOT IN
              <foreach collection="whose.unwanted" item="one" open="(" separator="," close=")">#{one}</foreach>
            </if>
            <if test="unreadOnly">
              AND seen.read_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM casefile_decision_record done WHERE done.task_id = message.task_id)
              AND (message.task_id IS NULL
                OR NOT EXISTS (
                  SELECT 1 FROM casefile_case closed
                  WHERE closed.case_number = message.case_number AND closed.outcome IS NOT NULL))
            </if>
            </script>
            """)
    long count(@Param("whose") Whose whose, @Param("unreadOnly") boolean unreadOnly);

    /** Those of them that are the person's and that he hasn't read; another's id is passed over. */
    @Insert(
            """
            <script>
            INSERT INTO notification_read (message_id, user_id, read_at)
            SELECT message.id, #{whose.userId}, #{now}
            FROM notification_message message
            LEFT JOIN notification_read seen ON seen.message_id = message.id AND seen.user_id = #{whose.userId}
            WHERE message.authority = #{whose.authority}
              AND ((message.audience = 'USER' AND message.recipient = #{whose.userId})
                OR (message.audience = 'GROUP' AND message.recipient IN
                <foreach collection="whose.groups" item="one" open="(" separator="," close=")">#{one}</foreach>))
              AND seen.read_at IS NULL
            <if test="id != null">AND message.id = #{id}</if>
            </script>
            """)
    int read(@Param("whose") Whose whose, @Param("id") @Nullable Long id, @Param("now") LocalDateTime now);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT id
            FROM notification_message
            WHERE dispatched = FALSE
            ORDER BY id
            LIMIT #{most}
            """)
    List<Long> undispatched(int most);

    /** Of two nodes one gets it. */
    @Update("UPDATE notification_message SET dispatched = TRUE WHERE id = #{id} AND dispatched = FALSE")
    int dispatch(long id);

    @Select(
            """
            SELECT authority, audience, recipient, kind, case_number, subject, body, link, created_at
            FROM notification_message
            WHERE id = #{id}
            """)
    Sent get(long id);

    @Select("SELECT COUNT(*) FROM notification_message WHERE case_number = #{caseNumber}")
    int ofCase(CaseNumber caseNumber);

    @Delete(
            """
            DELETE FROM notification_read
            WHERE message_id IN (SELECT id FROM notification_message WHERE case_number = #{caseNumber})
            """)
    void forgetReaders(CaseNumber caseNumber);

    @Delete("DELETE FROM notification_message WHERE case_number = #{caseNumber}")
    void forget(CaseNumber caseNumber);

    record NewRow(
            String authority,
            Audience.Type audience,
            String recipient,
            String kind,
            @Nullable CaseNumber caseNumber,
            String subject,
            String body,
            String link,
            @Nullable String onceKey,
            @Nullable String taskId,
            boolean dispatched,
            LocalDateTime createdAt) {}

    record Sent(
            String authority,
            Audience.Type audience,
            String recipient,
            String kind,
            @Nullable CaseNumber caseNumber,
            String subject,
            String body,
            String link,
            LocalDateTime createdAt) {}

    /** @param groups never empty */
    record Whose(String authority, String userId, Collection<String> groups, Collection<String> unwanted) {}
}
