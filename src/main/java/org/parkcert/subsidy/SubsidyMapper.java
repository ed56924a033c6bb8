package org.parkcert.subsidy;

import java.math.BigDecimal;
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
interface SubsidyMapper {

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT park_id
            FROM subsidy_ledger
            WHERE park_id = #{parkId} AND programme = #{programme}
            FOR UPDATE
            """)
    Optional<String> lock(String parkId, String programme);

    @Insert(
            """
            INSERT INTO subsidy_ledger (park_id, programme, programme_name, authority, locality_code, cap)
            VALUES (
              #{parkId},
              #{programme},
              #{programmeName},
              #{authority},
              #{localityCode},
              #{cap, jdbcType=DECIMAL})
            """)
    void open(
            String parkId,
            String programme,
            String programmeName,
            String authority,
            String localityCode,
            @Nullable BigDecimal cap);

    @Update(
            """
            UPDATE subsidy_ledger
            SET programme_name = #{programmeName}, cap = #{cap, jdbcType=DECIMAL}
            WHERE park_id = #{parkId} AND programme = #{programme}
            """)
    void describe(String parkId, String programme, String programmeName, @Nullable BigDecimal cap);

    @Insert(
            """
            INSERT INTO subsidy_booking (
              park_id, programme, kind, subsidy_year, amount, outside_cap, note, happened_on, voucher, case_number, clause,
              booked_by, booked_at)
            VALUES (
              #{parkId},
              #{programme},
              #{kind},
              #{subsidyYear, jdbcType=INTEGER},
              #{amount},
              #{outsideCap},
              #{note},
              #{happenedOn},
              #{voucher, jdbcType=VARCHAR},
              #{caseNumber},
              #{clause},
              #{bookedBy},
              #{bookedAt})
            """)
    void append(Booking booking);

    /** After a lock: what others booked in the meantime is seen. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT
              id, park_id, programme, kind, subsidy_year, amount, outside_cap, note, happened_on, voucher, case_number,
              clause, booked_by, booked_at
            FROM subsidy_booking
            WHERE park_id = #{parkId} AND programme = #{programme}
            ORDER BY id
            """)
    List<Booking> bookings(String parkId, String programme);

    @Select(
            """
            SELECT park_id, programme, programme_name, authority, locality_code, cap
            FROM subsidy_ledger
            WHERE park_id = #{parkId}
            ORDER BY programme
            """)
    List<LedgerRow> ledgersOf(String parkId);

    @Select(
            """
            SELECT
              id, park_id, programme, kind, subsidy_year, amount, outside_cap, note, happened_on, voucher, case_number,
              clause, booked_by, booked_at
            FROM subsidy_booking
            WHERE park_id = #{parkId}
            ORDER BY id
            """)
    List<Booking> bookingsOf(String parkId);

    @Select(
            """
            SELECT park_id, programme, programme_name, authority, locality_code, cap
            FROM subsidy_ledger
            WHERE authority = #{authority}
              AND (#{localityCode, jdbcType=VARCHAR} IS NULL OR locality_code = #{localityCode, jdbcType=VARCHAR})
            ORDER BY locality_code, park_id, programme
            """)
    List<LedgerRow> ledgers(String authority, @Nullable String localityCode);

    @Select(
            """
            SELECT
              booking.id, booking.park_id, booking.programme, booking.kind, booking.subsidy_year, booking.amount,
              booking.outside_cap, booking.note, booking.happened_on, booking.voucher, booking.case_number,
              booking.clause, booking.booked_by, booking.booked_at
            FROM subsidy_booking booking
            JOIN subsidy_ledger ledger ON ledger.park_id = booking.park_id AND ledger.programme = booking.programme
            WHERE ledger.authority = #{authority}
              AND (#{localityCode, jdbcType=VARCHAR} IS NULL
                OR ledger.locality_code = #{localityCode, jdbcType=VARCHAR})
            ORDER BY booking.id
            """)
    List<Booking> bookingsIn(String authority, @Nullable String localityCode);

    @Insert(
            """
            INSERT INTO subsidy_settlement (
              case_number, park_id, programme, clause, cap, least, most, bases_table, study_above, outside_cap, subsidy_year,
              base, proposed, reason, purpose, settled, approved)
            VALUES (
              #{caseNumber},
              #{parkId},
              #{programme},
              #{clause},
              #{cap, jdbcType=DECIMAL},
              #{least, jdbcType=DECIMAL},
              #{most, jdbcType=DECIMAL},
              #{basesTable, jdbcType=VARCHAR},
              #{studyAbove, jdbcType=DECIMAL},
              #{outsideCap},
              #{subsidyYear, jdbcType=INTEGER},
              #{base, jdbcType=DECIMAL},
              #{proposed, jdbcType=DECIMAL},
              #{reason, jdbcType=VARCHAR},
              #{purpose, jdbcType=VARCHAR},
              #{settled, jdbcType=DECIMAL},
              #{approved})
            """)
    void insert(Settlement settlement);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT
              case_number, park_id, programme, clause, cap, least, most, bases_table, study_above, outside_cap,
              subsidy_year, base, proposed, reason, purpose, settled, approved
            FROM subsidy_settlement
            WHERE case_number = #{caseNumber}
            """)
    Optional<Settlement> settlement(CaseNumber caseNumber);

    @Update(
            """
            UPDATE subsidy_settlement
            SET
              subsidy_year = #{subsidyYear, jdbcType=INTEGER},
              base = #{base, jdbcType=DECIMAL},
              proposed = #{proposed},
              reason = #{reason, jdbcType=VARCHAR},
              purpose = #{purpose},
              settled = null
            WHERE case_number = #{caseNumber} AND NOT approved
            """)
    int propose(
            CaseNumber caseNumber,
            @Nullable Integer subsidyYear,
            @Nullable BigDecimal base,
            BigDecimal proposed,
            @Nullable String reason,
            String purpose);

    @Update(
            """
            UPDATE subsidy_settlement
            SET settled = #{settled}, reason = #{reason, jdbcType=VARCHAR}
            WHERE case_number = #{caseNumber} AND NOT approved
            """)
    int settle(CaseNumber caseNumber, BigDecimal settled, @Nullable String reason);

    @Update(
            """
            UPDATE subsidy_settlement
            SET approved = true
            WHERE case_number = #{caseNumber} AND NOT approved
            """)
    int approve(CaseNumber caseNumber);
}
