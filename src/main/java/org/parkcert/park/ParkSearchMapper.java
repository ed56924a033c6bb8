package org.parkcert.park;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Read side: what the public sees of the registry. */
@Mapper
interface ParkSearchMapper {

    @Select(
            """
            SELECT id, authority, locality_code, name, address, operator, park_type, recognised_on
            FROM park_park
            WHERE state = 'RECOGNISED' AND (#{authority, jdbcType=VARCHAR} IS NULL OR authority = #{authority, jdbcType=VARCHAR})
            ORDER BY authority, locality_code, name, id
            LIMIT #{limit} OFFSET #{offset}
            """)
    List<ParkRow> recognised(@Nullable String authority, int limit, long offset);

    @Select(
            """
            SELECT COUNT(*)
            FROM park_park
            WHERE state = 'RECOGNISED' AND (#{authority, jdbcType=VARCHAR} IS NULL OR authority = #{authority, jdbcType=VARCHAR})
            """)
    long countRecognised(@Nullable String authority);
}
