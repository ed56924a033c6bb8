package org.parkcert.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Read side: duties counted, for the dashboard; what was handed in isn't late while it is examined. */
@Mapper
interface DutyCountMapper {

    /** @param localityCodes empty for all of the authority */
    @Select(
            """
            <script>
            SELECT duty.matter, COUNT(*) AS owed,
              SUM(CASE WHEN duty.state = 'DONE' THEN 1 ELSE 0 END) AS done,
              SUM(CASE WHEN duty.state IN ('LISTED', 'OPEN') AND duty.due_on &lt; #{today} AND report.submitted_at IS NULL
                THEN 1 ELSE 0 END) AS late
            FROM duty_duty duty
            LEFT JOIN duty_report report ON report.case_number = duty.case_number AND report.due_on = duty.due_on
            WHERE duty.authority = #{authority} AND duty.state != 'RELEASED' AND duty.due_on BETWEEN #{from} AND #{until}
            <if test="!localityCodes.isEmpty()">
              AND duty.locality_code IN
              <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </if>
            GROUP BY duty.matter
            ORDER BY duty.matter
            </script>
            """)
    List<Counted> counted(
            String authority, Set<String> localityCodes, LocalDate from, LocalDate until, LocalDate today);

    record Counted(String matter, long owed, long done, long late) {}
}
