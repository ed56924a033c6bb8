package org.parkcert.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** Read side: bookings listed and added up, for lists, exports and the dashboard. */
@Mapper
interface SubsidySearchMapper {

    /** @param localityCodes empty for all of the authority */
    @Select(
            """
            <script>
            SELECT ledger.programme_name, booking.kind, SUM(booking.amount) AS amount
            FROM subsidy_booking booking
            JOIN subsidy_ledger ledger ON ledger.park_id = booking.park_id AND ledger.programme = booking.programme
            WHERE ledger.authority = #{authority}
            <if test="!localityCodes.isEmpty()">
              AND ledger.locality_code IN
              <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </if>
            GROUP BY ledger.programme_name, booking.kind
            ORDER BY ledger.programme_name, booking.kind
            </script>
            """)
    List<Sum> sums(String authority, Set<String> localityCodes);

    record Sum(String programmeName, Booking.Kind kind, BigDecimal amount) {}

    /** By programme and kind, for the record of a park. */
    @Select(
            """
            <script>
            SELECT ledger.programme_name, booking.kind, SUM(booking.amount) AS amount
            FROM subsidy_booking booking
            JOIN subsidy_ledger ledger ON ledger.park_id = booking.park_id AND ledger.programme = booking.programme
            WHERE booking.park_id IN
            <foreach collection="parkIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            GROUP BY ledger.programme_name, booking.kind
            ORDER BY ledger.programme_name, booking.kind
            </script>
            """)
    List<Sum> sumsOf(Set<String> parkIds);

    /**
     * @param localityCodes empty for all of the authority
     * @param from of the day on which it happened, null for all
     */
    @Select(
            """
            <script>
            SELECT park.name AS park_name, ledger.programme_name, booking.subsidy_year, booking.kind, booking.amount,
              booking.outside_cap, booking.note, booking.happened_on, booking.voucher, booking.case_number, booking.clause
            FROM subsidy_booking booking
            JOIN subsidy_ledger ledger ON ledger.park_id = booking.park_id AND ledger.programme = booking.programme
            JOIN park_park park ON park.id = booking.park_id
            WHERE ledger.authority = #{authority}
            <if test="!localityCodes.isEmpty()">
              AND ledger.locality_code IN
              <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </if>
            <if test="from != null">AND booking.happened_on BETWEEN #{from} AND #{until}</if>
            ORDER BY booking.id
            LIMIT #{limit} OFFSET #{offset}
            </script>
            """)
    List<Line> lines(
            String authority,
            Set<String> localityCodes,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int limit,
            int offset);

    /** @param subsidyYear null where the programme knows none */
    record Line(
            String parkName,
            String programmeName,
            @Nullable Integer subsidyYear,
            Booking.Kind kind,
            BigDecimal amount,
            boolean outsideCap,
            String note,
            LocalDate happenedOn,
            @Nullable String voucher,
            CaseNumber caseNumber,
            String clause) {}

    /**
     * @param localityCodes empty for all of the authority
     * @param from of the day on which it happened, null for all
     */
    @Select(
            """
            <script>
            SELECT COUNT(*)
            FROM subsidy_booking booking
            JOIN subsidy_ledger ledger ON ledger.park_id = booking.park_id AND ledger.programme = booking.programme
            WHERE ledger.authority = #{authority}
            <if test="!localityCodes.isEmpty()">
              AND ledger.locality_code IN
              <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </if>
            <if test="from != null">AND booking.happened_on BETWEEN #{from} AND #{until}</if>
            </script>
            """)
    long count(String authority, Set<String> localityCodes, @Nullable LocalDate from, @Nullable LocalDate until);
}
