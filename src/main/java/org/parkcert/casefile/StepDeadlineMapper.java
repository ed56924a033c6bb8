package org.parkcert.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface StepDeadlineMapper {

    @Delete("DELETE FROM casefile_deadline WHERE case_number = #{caseNumber} AND kind = #{kind}")
    void forget(CaseNumber caseNumber, String kind);

    @Insert(
            """
            INSERT INTO casefile_deadline (case_number, kind, label, runs_from, working_days)
            VALUES (#{caseNumber}, #{kind}, #{label}, #{runsFrom}, #{workingDays})
            """)
    void insert(CaseNumber caseNumber, String kind, String label, LocalDate runsFrom, int workingDays);

    @Update(
            """
            UPDATE casefile_deadline
            SET met_at = #{metAt}
            WHERE case_number = #{caseNumber} AND kind = #{kind} AND met_at IS NULL
            """)
    int meet(CaseNumber caseNumber, String kind, LocalDateTime metAt);

    @Update(
            """
            UPDATE casefile_deadline
            SET met_at = #{metAt}
            WHERE case_number = #{caseNumber} AND met_at IS NULL
            """)
    int meetAll(CaseNumber caseNumber, LocalDateTime metAt);

    @Select(
            """
            <script>
            SELECT case_number, kind, label, runs_from, working_days, met_at
            FROM casefile_deadline
            WHERE met_at IS NULL
              AND case_number IN
              <foreach collection="caseNumbers" item="one" open="(" separator="," close=")">#{one}</foreach>
            ORDER BY case_number, kind
            </script>
            """)
    List<Row> open(Collection<CaseNumber> caseNumbers);

    @Select(
            """
            SELECT case_number, kind, label, runs_from, working_days, met_at
            FROM casefile_deadline
            WHERE met_at IS NULL
            ORDER BY case_number, kind
            """)
    List<Row> allOpen();

    @Select(
            """
            SELECT case_number, kind, label, runs_from, working_days, met_at
            FROM casefile_deadline
            WHERE case_number = #{caseNumber}
            ORDER BY runs_from, kind
            """)
    List<Row> ofCase(CaseNumber caseNumber);

    @Select(
            """
            SELECT case_number, kind, label, runs_from, working_days, met_at
            FROM casefile_deadline
            WHERE met_at IS NULL AND kind = #{kind}
            """)
    List<Row> openOfKind(String kind);

    /** @param metAt null while it is open */
    record Row(
            CaseNumber caseNumber,
            String kind,
            String label,
            LocalDate runsFrom,
            int workingDays,
            @Nullable LocalDateTime metAt) {}
}
