package org.parkcert.decision;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.parkcert.shared.CaseNumber;

@Mapper
interface MinutesMapper {

    @Insert(
            """
            INSERT INTO decision_minutes (
              case_number, held_on, meeting_kind, minutes_number, agreed, resolution, attendees, recorded_by, recorded_at)
            VALUES (
              #{caseNumber},
              #{heldOn},
              #{meetingKind},
              #{minutesNumber},
              #{agreed},
              #{resolution},
              #{attendees, jdbcType=VARCHAR},
              #{recordedBy},
              #{recordedAt})
            """)
    void insert(Minutes minutes);

    @Select(
            """
            SELECT
              case_number, held_on, meeting_kind, minutes_number, agreed, resolution, attendees, recorded_by, recorded_at
            FROM decision_minutes
            WHERE case_number = #{caseNumber}
            """)
    Optional<Minutes> find(CaseNumber caseNumber);
}
