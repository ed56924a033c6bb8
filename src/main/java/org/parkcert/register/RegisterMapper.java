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
            entry.entry_id, entry.register_id, entry.park_id, park.name AS park_name, version.entry_year,
              version.version_number, entry.latest_version, version.valid_from, version.valid_until, version.entry_values,
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
            int latestVersion,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String entryValues,
            @Nullable String changeReason,
            LocalDateTime recordedAt,
            String recordedBy) {}

    /** The entry, without what its versions say. */
    record Head(String entryId, String authority, String registerId, @Nullable String parkId, int latestVersion) {}

    @Insert(
            """
            INSERT INTO register_entry (entry_id, authority, register_id, park_id, latest_version, entered_at)
            VALUES (#{head.entryId}, #{head.authority}, #{head.registerId}, #{head.parkId, jdbcType=VARCHAR},
              #{head.latestVersion}, #{at})
            """)
    void insert(Head head, LocalDateTime at);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT entry_id, authority, register_id, park_id, latest_version
            FROM register_entry
            WHERE entry_id = #{entryId}
            FOR UPDATE
            """)
    Optional<Head> lock(String entryId);

    @Select(
            """
            SELECT entry_id, authority, register_id, park_id, latest_version
            FROM register_entry
            WHERE entry_id = #{entryId}
            """)
    Optional<Head> find(String entryId);

    @Update("UPDATE register_entry SET latest_version = #{version} WHERE entry_id = #{entryId}")
    void advance(String entryId, int version);

    @Insert(
            """
            INSERT INTO register_version
              (entry_id, version_number, entry_year, valid_from, valid_until, entry_values, change_reason, recorded_at,
              recorded_by)
            VALUES (#{entryId}, #{version}, #{year, jdbcType=INTEGER}, #{from}, #{until, jdbcType=DATE}, #{values},
              #{reason, jdbcType=VARCHAR}, #{at}, #{by})
            """)
    void insertVersion(
            String entryId,
            int version,
            @Nullable Integer year,
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

    /** 当日有效的版本: what began last until the day; a change for a later day leaves it as it is until then. */
    String BEGUN =
            """
            (SELECT begun.version_number FROM register_version begun
             WHERE begun.entry_id = entry.entry_id AND begun.valid_from &lt;= #{day}
             ORDER BY begun.valid_from DESC, begun.version_number DESC LIMIT 1)
            """;

    String LISTED =
            """
            FROM register_entry entry
            JOIN register_version version ON version.entry_id = entry.entry_id AND version.version_number =
            <choose>
              <when test="query.heldOn != null"><bind name="day" value="query.heldOn"/>"""
                    + BEGUN
                    + """
              </when>
              <otherwise>entry.latest_version</otherwise>
            </choose>
            LEFT JOIN park_park park ON park.id = entry.park_id
            WHERE entry.authority = #{query.authority} AND entry.register_id = #{query.registerId}
            <if test="!query.localityCodes.isEmpty()">
              AND park.locality_code IN
              <foreach collection="query.localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </if>
            <if test="query.parkId != null">AND entry.park_id = #{query.parkId}</if>
            <if test="query.heldOn != null">
              AND (version.valid_until IS NULL OR version.valid_until &gt;= #{query.heldOn})
            </if>
            """;

    @Select(
            "<script>SELECT " + COLUMNS + LISTED
                    + """
                    ORDER BY park.name, version.entry_year DESC, version.valid_from DESC, entry.entered_at, entry.entry_id
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

    /** Of all registers at once, for the record of a park: what holds on the day, or what will. */
    @Select(
            "<script>SELECT " + COLUMNS
                    + """
                    FROM register_entry entry
                    JOIN register_version version ON version.entry_id = entry.entry_id AND version.version_number =
                      COALESCE("""
                    + BEGUN
                    + """
                    , entry.latest_version)
                    LEFT JOIN park_park park ON park.id = entry.park_id
                    WHERE entry.park_id IN
                    <foreach collection="parkIds" item="id" open="(" separator="," close=")">#{id}</foreach>
                    ORDER BY version.entry_year DESC, version.valid_from DESC, entry.entered_at, entry.entry_id
                    </script>
                    """)
    List<Row> ofParks(Set<String> parkIds, LocalDate day);

    /** How many entries of each register hold on the day. */
    @Select(
            """
            <script>
            SELECT entry.register_id, COUNT(*) AS entries
            FROM register_entry entry
            JOIN register_version version ON version.entry_id = entry.entry_id AND version.version_number =
            """
                    + BEGUN
                    + """
            LEFT JOIN park_park park ON park.id = entry.park_id
            WHERE entry.authority = #{authority}
              AND (version.valid_until IS NULL OR version.valid_until &gt;= #{day})
            <if test="!localityCodes.isEmpty()">
              AND park.locality_code IN
              <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </if>
            GROUP BY entry.register_id
            </script>
            """)
    List<Held> held(String authority, Set<String> localityCodes, LocalDate day);

    record Held(String registerId, long entries) {}

    /** 已经失效的版本 that are over, or whose place another took, before the day. */
    @Select(
            """
            <script>
            SELECT version.entry_id, version.version_number, entry.register_id, version.entry_values
            FROM register_entry entry
            JOIN register_version version ON version.entry_id = entry.entry_id
            LEFT JOIN register_version later
              ON later.entry_id = version.entry_id AND later.version_number = version.version_number + 1
            WHERE entry.authority = #{authority} AND entry.register_id IN
            <foreach collection="registerIds" item="id" open="(" separator="," close=")">#{id}</foreach>
              AND (version.valid_until &lt; #{day} OR (later.valid_from &lt; #{day} AND later.recorded_at &lt; #{day}))
            ORDER BY version.entry_id, version.version_number
            </script>
            """)
    List<Past> pastBefore(String authority, Set<String> registerIds, LocalDate day);

    record Past(String entryId, int versionNumber, String registerId, String entryValues) {}

    @Update(
            "UPDATE register_version SET entry_values = #{values} WHERE entry_id = #{entryId} AND version_number = #{version}")
    void erase(String entryId, int version, String values);
}
