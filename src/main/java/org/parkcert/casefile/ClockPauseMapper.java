package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface ClockPauseMapper {

    @Insert(
            """
            INSERT INTO casefile_clock_pause (case_number, paused_at, pause_reason)
            VALUES (#{caseNumber}, #{pausedAt}, #{reason})
            """)
    void insert(CaseNumber caseNumber, LocalDateTime pausedAt, String reason);

    @Update(
            """
            UPDATE casefile_clock_pause
            SET resumed_at = #{resumedAt}, resume_reason = #{reason}
            WHERE case_number = #{caseNumber} AND resumed_at IS NULL
            """)
    int resume(CaseNumber caseNumber, LocalDateTime resumedAt, String reason);

    @Select(
            """
            SELECT paused_at, pause_reason, resumed_at, resume_reason
            FROM casefile_clock_pause
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<ClockPause> ofCase(CaseNumber caseNumber);

    @Select(
            """
            SELECT pause.case_number, pause.paused_at, pause.pause_reason, pause.resumed_at, pause.resume_reason
            FROM casefile_clock_pause pause
            JOIN casefile_case file ON file.case_number = pause.case_number
            WHERE file.outcome IS NULL
            ORDER BY pause.id
            """)
    List<OfCase> ofOpenCases();

    record OfCase(
            CaseNumber caseNumber,
            LocalDateTime pausedAt,
            String pauseReason,
            @Nullable LocalDateTime resumedAt,
            @Nullable String resumeReason) {

        ClockPause pause() {
            return new ClockPause(pausedAt, pauseReason, resumedAt, resumeReason);
        }
    }
}
