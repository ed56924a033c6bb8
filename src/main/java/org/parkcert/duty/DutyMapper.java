package org.parkcert.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface DutyMapper {

    String COLUMNS =
            """
            id, authority, matter, park_id, locality_code, period, opens_on, due_on, first_due_on, state, listed_at,
            case_number, closed_at
            """;

    /** Whoever holds the row lists alone. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("SELECT since FROM duty_schedule WHERE authority = #{authority} AND matter = #{matter} FOR UPDATE")
    Optional<LocalDate> lockSchedule(String authority, String matter);

    @Insert("INSERT INTO duty_schedule (authority, matter, since) VALUES (#{authority}, #{matter}, #{since})")
    void beginSchedule(String authority, String matter, LocalDate since);

    @Select(
            """
            SELECT park_id
            FROM duty_duty
            WHERE authority = #{authority} AND matter = #{matter} AND period = #{period}
            """)
    Set<String> parksOf(String authority, String matter, String period);

    /** At least one. */
    @Insert(
            """
            <script>
            INSERT INTO duty_duty (
              authority, matter, park_id, locality_code, period, opens_on, due_on, first_due_on, state, listed_at)
            VALUES
            <foreach collection="duties" item="duty" separator=",">(
              #{duty.authority},
              #{duty.matter},
              #{duty.parkId},
              #{duty.localityCode},
              #{duty.period},
              #{duty.opensOn},
              #{duty.dueOn},
              #{duty.firstDueOn, jdbcType=DATE},
              #{duty.state},
              #{duty.listedAt})
            </foreach>
            </script>
            """)
    void list(List<Duty> duties);

    @Select(
            """
            SELECT COUNT(*)
            FROM duty_duty
            WHERE authority = #{authority} AND matter = #{matter} AND state = 'LISTED'
            """)
    long countListed(String authority, String matter);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT
            """
                    + COLUMNS
                    + """
            FROM duty_duty
            WHERE authority = #{authority} AND matter = #{matter} AND state = 'LISTED'
            ORDER BY id
            LIMIT 1
            FOR UPDATE
            """)
    Optional<Duty> lockNextListed(String authority, String matter);

    @Select(
            """
            SELECT
            """
                    + COLUMNS
                    + """
            FROM duty_duty
            WHERE authority = #{authority} AND matter = #{matter} AND state = 'OPEN'
            ORDER BY id
            """)
    List<Duty> open(String authority, String matter);

    @Select(
            """
            SELECT
            """
                    + COLUMNS
                    + """
            FROM duty_duty
            WHERE park_id = #{parkId} AND state = 'OPEN'
            ORDER BY id
            """)
    List<Duty> openOf(String parkId);

    @Select("""
            SELECT
            """
            + COLUMNS
            + """
            FROM duty_duty
            WHERE case_number = #{caseNumber}
            """)
    Optional<Duty> ofCase(CaseNumber caseNumber);

    @Update("UPDATE duty_duty SET state = 'OPEN', case_number = #{caseNumber} WHERE id = #{id}")
    void opened(long id, CaseNumber caseNumber);

    @Update("UPDATE duty_duty SET state = 'RELEASED', closed_at = #{at} WHERE id = #{id}")
    void released(long id, LocalDateTime at);

    @Update(
            """
            UPDATE duty_duty
            SET state = #{state}, closed_at = #{at}
            WHERE case_number = #{caseNumber} AND state = 'OPEN'
            """)
    int closed(CaseNumber caseNumber, Duty.State state, LocalDateTime at);

    /** Newest due first; of the localities, or of all where none is named; due in a period where one is given. */
    @Select(
            """
            <script>
            SELECT duty.matter, duty.park_id, park.name AS park_name, duty.locality_code, duty.period, duty.due_on, duty.state,
              duty.case_number, duty.closed_at,
              report.late_at, report.submitted_at,
              CASE WHEN report.late_at IS NOT NULL
                OR (duty.state IN ('LISTED', 'OPEN') AND duty.due_on &lt; #{today} AND report.submitted_at IS NULL)
                THEN TRUE ELSE FALSE END AS late
            FROM duty_duty duty
            LEFT JOIN duty_report report ON report.case_number = duty.case_number AND report.due_on = duty.due_on
            JOIN park_park park ON park.id = duty.park_id
            WHERE duty.authority = #{authority}
              <if test="from != null">AND duty.due_on BETWEEN #{from} AND #{until}</if>
              <if test="matter != null">AND duty.matter = #{matter}</if>
              <if test="!localityCodes.isEmpty()">AND duty.locality_code IN
                <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
              </if>
            ORDER BY duty.due_on DESC, duty.matter, park.name, duty.id
            LIMIT #{limit} OFFSET #{offset}
            </script>
            """)
    List<DutyRow> page(
            String authority,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String matter,
            Set<String> localityCodes,
            LocalDate today,
            int limit,
            long offset);

    @Select(
            """
            <script>
            SELECT MIN(duty.due_on) AS since, MAX(duty.due_on) AS until
            FROM duty_duty duty
            WHERE duty.authority = #{authority}
              <if test="!localityCodes.isEmpty()">AND duty.locality_code IN
                <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
              </if>
            </script>
            """)
    Optional<Span> span(String authority, Set<String> localityCodes);

    /** 起止. */
    record Span(LocalDate since, LocalDate until) {}

    @Select(
            """
            <script>
            SELECT COUNT(*)
            FROM duty_duty duty
            WHERE duty.authority = #{authority}
              <if test="from != null">AND duty.due_on BETWEEN #{from} AND #{until}</if>
              <if test="matter != null">AND duty.matter = #{matter}</if>
              <if test="!localityCodes.isEmpty()">AND duty.locality_code IN
                <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
              </if>
            </script>
            """)
    long count(
            String authority,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String matter,
            Set<String> localityCodes);
}
