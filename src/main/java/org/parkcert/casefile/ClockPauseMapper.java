package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
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
}
