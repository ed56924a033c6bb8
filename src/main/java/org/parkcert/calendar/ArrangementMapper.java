package org.parkcert.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.parkcert.calendar.Arrangement.ArrangedDay;

@Mapper
interface ArrangementMapper {

    record ArrangementRow(int arrangementYear, String source) {}

    record DayRow(LocalDate dayOn, int arrangementYear, boolean working, String occasion) {}

    @Select(
            """
            SELECT arrangement_year, source
            FROM calendar_arrangement
            ORDER BY arrangement_year
            """)
    List<ArrangementRow> all();

    @Select(
            """
            SELECT day_on, arrangement_year, working, occasion
            FROM calendar_day
            ORDER BY day_on
            """)
    List<DayRow> allDays();

    /** Whoever enters the same year at the same time waits here for the first one's commit. */
    @Insert(
            """
            INSERT INTO calendar_arrangement (arrangement_year, source, entered_by, entered_at)
            VALUES (#{year}, #{source}, #{enteredBy}, #{enteredAt})
            ON DUPLICATE KEY UPDATE source = #{source}, entered_by = #{enteredBy}, entered_at = #{enteredAt}
            """)
    void put(int year, String source, String enteredBy, LocalDateTime enteredAt);

    @Delete("DELETE FROM calendar_day WHERE arrangement_year = #{year}")
    void deleteDays(int year);

    @Insert(
            """
            <script>
            INSERT INTO calendar_day (day_on, arrangement_year, working, occasion) VALUES
            <foreach item="day" collection="days" separator=",">
                (#{day.dayOn}, #{year}, #{day.working}, #{day.occasion})
            </foreach>
            </script>
            """)
    void insertDays(int year, List<ArrangedDay> days);
}
