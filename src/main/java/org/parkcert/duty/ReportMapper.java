package org.parkcert.duty;

import java.time.LocalDate;
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

@Mapper
interface ReportMapper {

    @Insert(
            """
            INSERT INTO duty_report (case_number, report_kind, due_on)
            VALUES (#{caseNumber}, #{kind}, #{dueOn})
            """)
    void open(CaseNumber caseNumber, String kind, LocalDate dueOn);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT case_number, report_kind, due_on, reminded_at, late_at, submitted_at, returned_at, recorded_at
            FROM duty_report
            WHERE case_number = #{caseNumber} AND report_kind = #{kind}
            """)
    Optional<Row> find(CaseNumber caseNumber, String kind);

    @Select(
            """
            SELECT case_number, report_kind, due_on, reminded_at, late_at, submitted_at, returned_at, recorded_at
            FROM duty_report
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<Row> ofCase(CaseNumber caseNumber);

    @Update(
            """
            UPDATE duty_report SET reminded_at = #{at} WHERE case_number = #{caseNumber} AND report_kind = #{kind}
            """)
    void reminded(CaseNumber caseNumber, String kind, LocalDateTime at);

    @Update(
            """
            UPDATE duty_report SET late_at = #{at} WHERE case_number = #{caseNumber} AND report_kind = #{kind}
            """)
    void late(CaseNumber caseNumber, String kind, LocalDateTime at);

    /** The first time counts. */
    @Update(
            """
            UPDATE duty_report
            SET submitted_at = #{at}
            WHERE case_number = #{caseNumber} AND report_kind = #{kind} AND submitted_at IS NULL
            """)
    int submitted(CaseNumber caseNumber, String kind, LocalDateTime at);

    @Update(
            """
            UPDATE duty_report SET returned_at = #{at} WHERE case_number = #{caseNumber} AND report_kind = #{kind}
            """)
    void returned(CaseNumber caseNumber, String kind, LocalDateTime at);

    @Update(
            """
            UPDATE duty_report SET recorded_at = #{at} WHERE case_number = #{caseNumber} AND report_kind = #{kind}
            """)
    void recorded(CaseNumber caseNumber, String kind, LocalDateTime at);

    /** One report of a case. */
    record Row(
            CaseNumber caseNumber,
            String reportKind,
            LocalDate dueOn,
            @Nullable LocalDateTime remindedAt,
            @Nullable LocalDateTime lateAt,
            @Nullable LocalDateTime submittedAt,
            @Nullable LocalDateTime returnedAt,
            @Nullable LocalDateTime recordedAt) {}
}
