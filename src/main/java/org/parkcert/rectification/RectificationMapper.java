package org.parkcert.rectification;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
              case_number, authority, park_id, demand, ordered_on, first_due_on, due_on)
            VALUES (#{caseNumber}, #{authority}, #{parkId}, #{demand}, #{orderedOn}, #{firstDueOn}, #{dueOn})
            """)
    void insert(Rectification ordered);

    /** The one that runs, else the last. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT id, case_number, authority, park_id, demand, ordered_on, first_due_on, due_on, extension_reason,
                   report, reported_at, rectified, finding, verified_at
            FROM rectification_order
            WHERE case_number = #{caseNumber}
            ORDER BY id DESC
            LIMIT 1
            """)
    Optional<Rectification> newest(CaseNumber caseNumber);

    @Select(
            """
            SELECT id, case_number, authority, park_id, demand, ordered_on, first_due_on, due_on, extension_reason,
                   report, reported_at, rectified, finding, verified_at
            FROM rectification_order
            WHERE park_id = #{parkId}
            ORDER BY id DESC
            """)
    List<Rectification> ofPark(String parkId);

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
