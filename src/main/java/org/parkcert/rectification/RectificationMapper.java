package org.parkcert.rectification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.parkcert.shared.CaseNumber;

@Mapper
interface RectificationMapper {

    @Insert(
            """
            INSERT INTO rectification_order (
              case_number, authority, park_id, demand, clause, ordered_on, first_due_on, due_on)
            VALUES (
              #{caseNumber}, #{authority}, #{parkId}, #{demand}, #{clause, jdbcType=VARCHAR}, #{orderedOn}, #{firstDueOn}, #{dueOn})
            """)
    void insert(Rectification ordered);

    /** The one that runs, else the last. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT id, case_number, authority, park_id, demand, clause, ordered_on, first_due_on, due_on,
                   extension_reason, report, reported_at, rectified, finding, verified_at
            FROM rectification_order
            WHERE case_number = #{caseNumber}
            ORDER BY id DESC
            LIMIT 1
            """)
    Optional<Rectification> newest(CaseNumber caseNumber);

    @Select(
            """
            <script>
            SELECT id, case_number, authority, park_id, demand, clause, ordered_on, first_due_on, due_on,
                   extension_reason, report, reported_at, rectified, finding, verified_at
            FROM rectification_order
            WHERE park_id IN
            <foreach collection="parkIds" item="one" open="(" separator="," close=")">#{one}</foreach>
            ORDER BY id DESC
            </script>
            """)
    List<Rectification> ofParks(@Param("parkIds") Collection<String> parkIds);

    @Insert(
            """
            INSERT INTO rectification_extension (order_id, due_on, reason, extended_on)
            VALUES (#{orderId}, #{dueOn}, #{reason}, #{extendedOn})
            """)
    void insertExtension(Extension extension);

    @Select(
            """
            <script>
            SELECT order_id, due_on, reason, extended_on
            FROM rectification_extension
            WHERE order_id IN
            <foreach collection="orders" item="one" open="(" separator="," close=")">#{one}</foreach>
            ORDER BY id
            </script>
            """)
    List<Extension> extensions(@Param("orders") Collection<Long> orders);

    @Update(
            """
            UPDATE rectification_order
            SET report = #{report}, reported_at = #{reportedAt}
            WHERE id = #{id} AND verified_at IS NULL
            """)
    int report(@Param("id") long id, @Param("report") String report, @Param("reportedAt") LocalDateTime reportedAt);

    @Update(
            """
            UPDATE rectification_order
            SET due_on = #{dueOn}, extension_reason = #{reason}
            WHERE id = #{id} AND verified_at IS NULL
            """)
    int extend(@Param("id") long id, @Param("dueOn") LocalDate dueOn, @Param("reason") String reason);

    @Update(
            """
            UPDATE rectification_order
            SET rectified = #{rectified}, finding = #{finding}, verified_at = #{verifiedAt}
            WHERE id = #{id} AND verified_at IS NULL
            """)
    int verify(
            @Param("id") long id,
            @Param("rectified") boolean rectified,
            @Param("finding") String finding,
            @Param("verifiedAt") LocalDateTime verifiedAt);
}
