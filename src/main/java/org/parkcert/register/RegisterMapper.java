package org.parkcert.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface RegisterMapper {

    String COLUMNS =
            """
            entry.entry_id, entry.register_id, entry.park_id, park.name AS park_name, entry.entry_year,
              version.version_number, version.valid_from, version.valid_until, version.entry_values,
              version.change_reason, version.recorded_at, version.recorded_by
            """;

    /** A version of an entry with what the entry itself says. */
    record Row(
            String entryId,
            String registerId,
            @Nullable String parkId,
            @Nullable String parkName,
            @Nullable Integer entryYear,
            int versionNumber,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String entryValues,
            @Nullable String changeReason,
            LocalDateTime recordedAt,
            String recordedBy) {}

    /** The entry, without what its versions say. */
    record Head(
            String entryId,
            String authority,
            String registerId,
            @Nullable String parkId,
            @Nullable Integer entryYear,
            int latestVersion) {}

    @Insert(
            """
            INSERT INTO register_entry (entry_id, authority, register_id, park_id, entry_year, latest_version, entered_at)
            VALUES (#{head.entryId}, #{head.authority}, #{head.registerId}, #{head.parkId, jdbcType=VARCHAR},
              #{head.entryYear, jdbcType=INTEGER}, #{head.latestVersion}, #{at})
            """)
    void insert(Head head, LocalDateTime at);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT entry_id, authority, register_id, park_id, entry_year, latest_version
            FROM register_entry
            WHERE entry_id = #{entryId}
            FOR UPDATE
            """)
    Optional<Head> lock(String entryId);

    @Select(
            """
            SELECT entry_id, authority, register_id, park_id, entry_year, latest_version
            FROM register_entry
            WHERE entry_id = #{entryId}
            """)
    Optional<Head> find(String entryId);

    @Update(
            "UPDATE register_entry SET latest_version = #{version}, entry_year = #{year, jdbcType=INTEGER} WHERE entry_id = #{entryId}")
    void advance(String entryId, int version, @Nullable Integer year);

    @Insert(
            """
            INSERT INTO register_version
              (entry_id, version_number, valid_from, valid_until, entry_values, change_reason, recorded_at, recorded_by)
            VALUES (#{entryId}, #{version}, #{from}, #{until, jdbcType=DATE}, #{values},
              #{reason, jdbcType=VARCHAR}, #{at}, #{by})
            """)
    void insertVersion(
            String entryId,
            int version,
            LocalDate from,
            @Nullable LocalDate until,
            String values,
            @Nullable String reason,
            LocalDateTime at,
            String by);

    @Select(
            "SELECT " + COLUMNS
                    + """
                    FROM register_entry entry
                    JOIN register_version version ON version.entry_id = entry.entry_id
                    LEFT JOIN park_park park ON park.id = entry.park_id
                    WHERE entry.entry_id = #{entryId}
                    ORDER BY version.version_number DESC
                    """)
    List<Row> history(String entryId);

    String LISTED =
            """
            FROM register_entry entry
            JOIN register_version version
              ON version.entry_id = entry.entry_id AND version.version_number = entry.latest_version
            LEFT JOIN park_park park ON park.id = entry.park_id
            WHERE entry.authority = #{query.authority} AND entry.register_id = #{query.registerId}
            <if test="!query.localityCodes.isEmpty()">
              AND park.locality_code IN
              <foreach collection="query.localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </if>
            <if test="query.parkId != null">AND entry.park_id = #{query.parkId}</if>
            <if test="query.heldOn != null">
              AND version.valid_from &lt;= #{query.heldOn}
              AND (version.valid_until IS NULL OR version.valid_until &gt;= #{query.heldOn})
            </if>
            """;

    @Select(
            "<script>SELECT " + COLUMNS + LISTED
                    + """
                    ORDER BY park.name, entry.entry_year DESC, version.valid_from DESC, entry.entered_at, entry.entry_id
                    LIMIT #{limit} OFFSET #{offset}
                    </script>
                    """)
    List<Row> page(@Param("query") Query query, @Param("limit") int limit, @Param("offset") long offset);

    @Select("<script>SELECT COUNT(*) " + LISTED + "</script>")
    long count(@Param("query") Query query);

    /**
     * @param localityCodes empty for all of the authority
     * @param heldOn null for what no longer holds too
     */
    record Query(
            String authority,
            String registerId,
            Set<String> localityCodes,
            @Nullable String parkId,
            @Nullable LocalDate heldOn) {}

    /** Of all registers at once, for the record of a park. */
    @Select(
            "<script>SELECT " + COLUMNS
                    + """
                    FROM register_entry entry
                    JOIN register_version version
                      ON version.entry_id = entry.entry_id AND version.version_number = entry.latest_version
                    LEFT JOIN park_park park ON park.id = entry.park_id
                    WHERE entry.park_id IN
                    <foreach collection="parkIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                    ORDER BY entry.entry_year DESC, version.valid_from DESC, entry.entered_at, entry.entry_id
                    </script>
                    """)
    List<Row> ofParks(Set<String> parkIds);

    /** How many entries of each register hold on the day. */
    @Select(
            """
            <script>
            SELECT entry.register_id, COUNT(*) AS entries
            FROM register_entry entry
            JOIN register_version version
              ON version.entry_id = entry.entry_id AND version.version_number = entry.latest_version
            LEFT JOIN park_park park ON park.id = entry.park_id
            WHERE entry.authority = #{authority}
              AND version.valid_from &lt;= #{day} AND (version.valid_until IS NULL OR version.valid_until &gt;= #{day})
            <if test="!localityCodes.isEmpty()">
              AND park.locality_code IN
              <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </if>
            GROUP BY entry.register_id
            </script>
            """)
    List<Held> held(String authority, Set<String> localityCodes, LocalDate day);

    record Held(String registerId, long entries) {}
}
