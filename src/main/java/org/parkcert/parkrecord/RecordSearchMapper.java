package org.parkcert.parkrecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** Read side: all of a park's record, a statement for each table. */
@Mapper
interface RecordSearchMapper {

    @Select(
            """
            <script>
            SELECT kind, entered_on, entry_text, case_number, clause
            FROM parkrecord_entry
            WHERE park_id IN
            <foreach collection="parkIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY entered_on, id
            </script>
            """)
    List<EntryRow> entries(Set<String> parkIds);

    /** @param clause null where the entry has none */
    record EntryRow(
            EntryKind kind,
            LocalDate enteredOn,
            String entryText,
            @Nullable CaseNumber caseNumber,
            @Nullable String clause) {}

    @Select(
            """
            <script>
            SELECT fact, fact_value, valid_from, case_number, clause, recorded_at
            FROM parkrecord_fact
            WHERE park_id IN
            <foreach collection="parkIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY fact, valid_from, id
            </script>
            """)
    List<FactRow> facts(Set<String> parkIds);

    /** @param clause null where the fact has none */
    record FactRow(
            String fact,
            String factValue,
            LocalDate validFrom,
            @Nullable CaseNumber caseNumber,
            @Nullable String clause,
            LocalDateTime recordedAt) {}

    @Select(
            """
            <script>
            SELECT period, indicator, figure_value, case_number, clause, recorded_at
            FROM parkrecord_figure
            WHERE park_id IN
            <foreach collection="parkIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY period DESC, indicator, id
            </script>
            """)
    List<FigureRow> figures(Set<String> parkIds);

    /** @param from the first period, such as a year; its months come after it */
    @Select(
            """
            <script>
            SELECT period, indicator, figure_value, case_number, clause, recorded_at
            FROM parkrecord_figure
            WHERE period &gt;= #{from} AND park_id IN
            <foreach collection="parkIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY period, indicator, id
            </script>
            """)
    List<FigureRow> figuresSince(Set<String> parkIds, String from);

    /** @param clause null where the figure has none */
    record FigureRow(
            String period,
            String indicator,
            String figureValue,
            @Nullable CaseNumber caseNumber,
            @Nullable String clause,
            LocalDateTime recordedAt) {}

    @Select(
            """
            <script>
            SELECT matter, evaluation_year, grade, grade_name, score, case_number, clause, recorded_at
            FROM parkrecord_grade
            WHERE park_id IN
            <foreach collection="parkIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY evaluation_year DESC, matter, id
            </script>
            """)
    List<GradeRow> grades(Set<String> parkIds);

    /** @param score null where the grade is given without one */
    record GradeRow(
            String matter,
            int evaluationYear,
            String grade,
            String gradeName,
            @Nullable BigDecimal score,
            CaseNumber caseNumber,
            @Nullable String clause,
            LocalDateTime recordedAt) {}
}
