package org.parkcert.park;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
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

/** A lock forgets what the transaction read before it: others may have changed it since. */
@Mapper
interface ParkMapper {

    @Insert(
            """
            INSERT INTO park_park
              (id, authority, locality_code, county_code, name, address, operator, contact, park_type, state, recognised_on, registered_at)
            VALUES (
              #{park.id},
              #{park.authority},
              #{park.localityCode},
              #{park.countyCode, jdbcType=VARCHAR},
              #{park.name},
              #{park.address},
              #{park.operator},
              #{park.contact},
              #{park.parkType, jdbcType=VARCHAR},
              #{park.state},
              #{park.recognisedOn, jdbcType=DATE},
              #{registeredAt})
            """)
    void insert(Park park, LocalDateTime registeredAt);

    @Update("UPDATE park_park SET opened_on = #{openedOn} WHERE id = #{id}")
    int open(String id, LocalDate openedOn);

    @Select("SELECT opened_on FROM park_park WHERE id = #{id} AND opened_on IS NOT NULL")
    Optional<LocalDate> openedOn(String id);

    @Select(
            """
            SELECT id, authority, locality_code, county_code, name, address, operator, contact, park_type, state, recognised_on
            FROM park_park
            WHERE id = #{id}
            """)
    Optional<Park> find(String id);

    @Select(
            """
            SELECT id, authority, locality_code, county_code, name, address, operator, contact, park_type, state, recognised_on
            FROM park_park
            WHERE authority = #{authority} AND state = 'RECOGNISED'
            ORDER BY locality_code, name, id
            """)
    List<Park> recognised(String authority);

    @Select(
            """
            <script>
            SELECT id, name
            FROM park_park
            WHERE id IN
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    List<Named> named(@Param("ids") Collection<String> ids);

    record Named(String id, String name) {}

    /** @param localityCodes empty for all of the authority */
    @Select(
            """
            <script>
            SELECT id, authority, locality_code, county_code, name, address, operator, contact, park_type, state, recognised_on
            FROM park_park
            WHERE authority = #{authority} AND state != 'PLANNED'
            <if test="!localityCodes.isEmpty()">
              AND locality_code IN
              <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </if>
            ORDER BY locality_code, name, id
            </script>
            """)
    List<Park> onRecord(String authority, Set<String> localityCodes);

    @Select(
            """
            SELECT COUNT(*)
            FROM park_park
            WHERE authority = #{authority} AND locality_code = #{localityCode} AND name = #{name} AND state != 'PLANNED'
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int countOnRecord(String authority, String localityCode, String name);

    @Select(
            """
            SELECT COUNT(*)
            FROM park_park
            WHERE authority = #{authority} AND locality_code = #{localityCode}
              AND state = 'RECOGNISED' AND park_type = 'comprehensive'
            """)
    int comprehensiveParksIn(String authority, String localityCode);

    @Update(
            """
            UPDATE park_park
            SET state = 'RECOGNISED', park_type = #{parkType, jdbcType=VARCHAR}, recognised_on = #{recognisedOn}
            WHERE id = #{id}
            """)
    int recognise(String id, @Nullable String parkType, LocalDate recognisedOn);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("SELECT state FROM park_park WHERE id = #{id} FOR UPDATE")
    Optional<Park.State> lockState(String id);

    @Select("SELECT id, name, state FROM park_park")
    List<Standing> standing();

    record Standing(String id, String name, Park.State state) {}

    @Update("UPDATE park_park SET state = 'WITHDRAWN' WHERE id = #{id}")
    int withdraw(String id);

    @Update("UPDATE park_park SET name = #{name} WHERE id = #{id}")
    int rename(String id, String name);

    @Update("UPDATE park_park SET address = #{address} WHERE id = #{id}")
    int move(String id, String address);

    @Update("UPDATE park_park SET operator = #{operator} WHERE id = #{id}")
    int operate(String id, String operator);

    @Insert(
            """
            INSERT INTO park_locality (authority, locality_code)
            VALUES (#{authority}, #{localityCode})
            """)
    void makeLocality(String authority, String localityCode);

    /** One at a time makes the row of a locality: inserting at once, one of three deadlocks on MySQL when another rolls back. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT locality_code
            FROM park_locality
            WHERE authority = '*' AND locality_code = '*'
            FOR UPDATE
            """)
    String waitInLineToMakeLocality();

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT locality_code
            FROM park_locality
            WHERE authority = #{authority} AND locality_code = #{localityCode}
            FOR UPDATE
            """)
    Optional<String> lockLocality(String authority, String localityCode);

    @Update(
            """
            UPDATE park_park
            SET state = 'PREPARING', park_type = #{parkType, jdbcType=VARCHAR}
            WHERE id = #{id} AND state <> 'RECOGNISED'
            """)
    int prepare(String id, @Nullable String parkType);

    @Update(
            """
            UPDATE park_park
            SET state = 'PLANNED'
            WHERE id = #{id} AND state = 'PREPARING'
            """)
    int endPreparation(String id);

    @Select(
            """
            SELECT namesake.id
            FROM park_park asked
            JOIN park_park namesake
              ON namesake.authority = asked.authority
                AND namesake.locality_code = asked.locality_code
                AND namesake.name = asked.name
            WHERE asked.id = #{id}
            ORDER BY namesake.id
            """)
    List<String> sameAs(String id);

    @Select(
            """
            SELECT namesake.state
            FROM park_park asked
            JOIN park_park namesake
              ON namesake.authority = asked.authority
                AND namesake.locality_code = asked.locality_code
                AND namesake.name = asked.name
            WHERE asked.id = #{id}
            """)
    List<Park.State> states(String id);
}
