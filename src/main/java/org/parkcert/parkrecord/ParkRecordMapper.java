package org.parkcert.parkrecord;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** Write side: lines are added, never changed; but a park's term is closed once. */
@Mapper
interface ParkRecordMapper {

    @Insert(
            """
            INSERT INTO parkrecord_entry
              (park_id, kind, entered_on, entry_text, case_number, clause, recorded_at, recorded_by)
            VALUES (#{entry.parkId}, #{entry.kind}, #{entry.day}, #{entry.text},
              #{entry.caseNumber, jdbcType=VARCHAR}, #{entry.clause, jdbcType=VARCHAR}, #{at}, #{by})
            """)
    void enter(Entry entry, LocalDateTime at, String by);

    @Select(
            """
            SELECT park_id, kind, entered_on AS "day", entry_text AS "text", case_number, clause
            FROM parkrecord_entry
            WHERE park_id = #{parkId} AND kind = #{kind} AND case_number IS NOT NULL
            ORDER BY entered_on DESC, id DESC
            LIMIT #{most}
            """)
    List<Entry> newest(String parkId, EntryKind kind, int most);

    @Insert(
            """
            INSERT INTO parkrecord_fact
              (park_id, fact, fact_value, valid_from, case_number, clause, recorded_at, recorded_by)
            VALUES (#{fact.parkId}, #{fact.fact}, #{fact.value}, #{fact.validFrom},
              #{fact.caseNumber, jdbcType=VARCHAR}, #{fact.clause, jdbcType=VARCHAR}, #{at}, #{by})
            """)
    void state(Fact fact, LocalDateTime at, String by);

    @Select(
            """
            SELECT park_id, fact, fact_value AS "value", valid_from, case_number, clause
            FROM parkrecord_fact
            WHERE park_id = #{parkId} AND fact = #{fact} AND valid_from <= #{day}
            ORDER BY valid_from DESC, id DESC
            LIMIT 1
            """)
    Optional<Fact> factOn(String parkId, String fact, LocalDate day);

    /** All figures in one round trip; at least one. */
    @Insert(
            """
            <script>
            INSERT INTO parkrecord_figure
              (park_id, period, indicator, figure_value, case_number, clause, recorded_at, recorded_by)
            VALUES
            <foreach collection="figures" index="indicator" item="figure" separator=",">
              (#{parkId}, #{period}, #{indicator}, #{figure},
                #{caseNumber, jdbcType=VARCHAR}, #{clause, jdbcType=VARCHAR}, #{at}, #{by})
            </foreach>
            </script>
            """)
    void figures(
            String parkId,
            String period,
            Map<String, String> figures,
            @Nullable CaseNumber caseNumber,
            @Nullable String clause,
            LocalDateTime at,
            String by);

    @Insert(
            """
            INSERT INTO parkrecord_grade
              (park_id, matter, evaluation_year, grade, grade_name, grade_place, score, case_number, clause, recorded_at,
              recorded_by)
            VALUES (#{grade.parkId}, #{grade.matter}, #{grade.evaluationYear}, #{grade.grade},
              #{grade.gradeName}, #{grade.gradePlace},
              #{grade.score, jdbcType=DECIMAL}, #{grade.caseNumber}, #{grade.clause, jdbcType=VARCHAR}, #{at}, #{by})
            """)
    void grade(Grade grade, LocalDateTime at, String by);

    @Select(
            """
            SELECT park_id, matter, evaluation_year, grade, grade_name, grade_place, score, case_number, clause
            FROM parkrecord_grade
            WHERE park_id = #{parkId} AND id IN (
              SELECT MAX(id)
              FROM parkrecord_grade
              WHERE park_id = #{parkId}
              GROUP BY matter, evaluation_year)
            ORDER BY evaluation_year DESC, matter
            """)
    List<Grade> grades(String parkId);

    @Select(
            """
            <script>
            SELECT grade.evaluation_year, grade.grade, MAX(grade.grade_name) AS grade_name,
              MIN(grade.grade_place) AS grade_place, COUNT(*) AS parks
            FROM parkrecord_grade grade
            JOIN park_park park ON park.id = grade.park_id
            WHERE park.authority = #{authority} AND grade.evaluation_year >= #{evaluationYear}
              AND NOT EXISTS (
                SELECT 1
                FROM parkrecord_grade later
                WHERE later.park_id = grade.park_id AND later.matter = grade.matter
                  AND later.evaluation_year = grade.evaluation_year AND later.id &gt; grade.id)
            <if test="!localityCodes.isEmpty()">
              AND park.locality_code IN
              <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </if>
            GROUP BY grade.evaluation_year, grade.grade
            ORDER BY grade.evaluation_year, grade.grade
            </script>
            """)
    List<ParkRecords.GradeCount> gradesSince(String authority, Set<String> localityCodes, int evaluationYear);

    @Insert(
            """
            INSERT INTO parkrecord_term (park_id, authority, locality_code, matter, regime, recognised_on, case_number)
            VALUES (#{standing.parkId}, #{authority}, #{standing.localityCode}, #{standing.matter}, #{standing.regime},
              #{standing.recognisedOn}, #{caseNumber, jdbcType=VARCHAR})
            """)
    void begin(StandingPark standing, String authority, @Nullable CaseNumber caseNumber);

    @Update(
            """
            UPDATE parkrecord_term
            SET withdrawn_on = #{day}
            WHERE park_id = #{parkId} AND withdrawn_on IS NULL
            """)
    int end(String parkId, LocalDate day);

    /** A park that was recognised twice stands since its latest recognition. */
    @Select(
            """
            SELECT park_id, locality_code, recognised_on, regime, matter
            FROM parkrecord_term
            WHERE authority = #{authority} AND recognised_on <= #{day}
              AND (withdrawn_on IS NULL OR withdrawn_on > #{day})
              AND id IN (
                SELECT MAX(id)
                FROM parkrecord_term
                WHERE authority = #{authority} AND recognised_on <= #{day}
                GROUP BY park_id)
            ORDER BY locality_code, park_id
            """)
    List<StandingPark> standingOn(String authority, LocalDate day);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT COUNT(*)
            FROM parkrecord_term
            WHERE park_id = #{parkId} AND recognised_on <= #{day}
              AND (withdrawn_on IS NULL OR withdrawn_on > #{day})
            """)
    int stands(String parkId, LocalDate day);

    /** The first park after another, so that all are gone through one by one. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT park_id
            FROM parkrecord_term
            WHERE authority = #{authority} AND recognised_on <= #{establishedBy}
              AND (withdrawn_on IS NULL OR withdrawn_on > #{today})
              AND park_id > #{after}
            ORDER BY park_id
            LIMIT 1
            """)
    Optional<String> nextStanding(String authority, LocalDate establishedBy, LocalDate today, String after);
}
