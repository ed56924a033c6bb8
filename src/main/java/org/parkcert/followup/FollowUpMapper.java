package org.parkcert.followup;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** A lock forgets what the transaction read before it: others may have changed it since. */
@Mapper
interface FollowUpMapper {

    @Insert(
            """
            INSERT INTO followup_followup (
              case_number, authority, park_id, process_id, instance_id, started_on, period_months, reminder_days,
              satisfied_by_matter, extension_months, expires_at, provisional, explanation, state)
            VALUES (
              #{caseNumber},
              #{authority},
              #{parkId},
              #{processId},
              #{instanceId},
              #{startedOn},
              #{periodMonths},
              #{reminderDays},
              #{satisfiedByMatter, jdbcType=VARCHAR},
              #{extensionMonths},
              #{expiresAt},
              #{provisional},
              #{explanation},
              #{state})
            """)
    void insert(FollowUp opened);

    @Select(
            """
            SELECT id, case_number, authority, park_id, process_id, instance_id, started_on, period_months, reminder_days,
                   satisfied_by_matter, extension_months, extended_at, expires_at, provisional, explanation, state,
                   satisfied_by, closed_at
            FROM followup_followup
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<FollowUp> ofCase(CaseNumber caseNumber);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT id, case_number, authority, park_id, process_id, instance_id, started_on, period_months, reminder_days,
                   satisfied_by_matter, extension_months, extended_at, expires_at, provisional, explanation, state,
                   satisfied_by, closed_at
            FROM followup_followup
            WHERE case_number = #{caseNumber} AND process_id = #{processId}
            FOR UPDATE
            """)
    Optional<FollowUp> lock(CaseNumber caseNumber, String processId);

    /** Those of the parks that the matter's first application before their end satisfies. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            <script>
            SELECT id, case_number, authority, park_id, process_id, instance_id, started_on, period_months, reminder_days,
                   satisfied_by_matter, extension_months, extended_at, expires_at, provisional, explanation, state,
                   satisfied_by, closed_at
            FROM followup_followup
            WHERE state = 'OPEN' AND satisfied_by_matter = #{matter} AND expires_at &gt; #{now}
              AND park_id IN <foreach item='park' collection='parkIds' open='(' separator=',' close=')'>#{park}</foreach>
            ORDER BY id
            FOR UPDATE
            </script>
            """)
    List<FollowUp> lockSatisfied(String matter, List<String> parkIds, LocalDateTime now);

    @Select(
            """
            SELECT id, case_number, authority, park_id, process_id, instance_id, started_on, period_months, reminder_days,
                   satisfied_by_matter, extension_months, extended_at, expires_at, provisional, explanation, state,
                   satisfied_by, closed_at
            FROM followup_followup
            WHERE state = 'OPEN' AND expires_at > #{now}
            ORDER BY id
            """)
    List<FollowUp> running(LocalDateTime now);

    @Update(
            """
            UPDATE followup_followup
            SET state = #{state}, satisfied_by = #{satisfiedBy, jdbcType=VARCHAR}, closed_at = #{now}
            WHERE id = #{id} AND state = 'OPEN'
            """)
    int close(long id, FollowUp.State state, @Nullable CaseNumber satisfiedBy, LocalDateTime now);

    @Update(
            """
            UPDATE followup_followup
            SET expires_at = #{expiresAt}, provisional = #{provisional}, explanation = #{explanation}
            WHERE id = #{id}
            """)
    void moveEnd(long id, LocalDateTime expiresAt, boolean provisional, String explanation);

    @Update(
            """
            UPDATE followup_followup
            SET period_months = #{periodMonths}, extended_at = #{now}
            WHERE id = #{id}
            """)
    void extend(long id, int periodMonths, LocalDateTime now);
}
