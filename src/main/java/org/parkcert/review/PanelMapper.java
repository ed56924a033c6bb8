package org.parkcert.review;

import java.math.BigDecimal;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface PanelMapper {

    @Insert(
            """
            <script>
            INSERT INTO review_seat (case_number, user_id, status)
            VALUES <foreach collection="userIds" item="userId" separator=",">(#{caseNumber}, #{userId}, 'INVITED')</foreach>
            </script>
            """)
    void insertSeats(@Param("caseNumber") CaseNumber caseNumber, @Param("userIds") List<String> userIds);

    @Insert(
            """
            INSERT INTO review_seat (case_number, user_id, status, replaces, passed_over)
            VALUES (#{caseNumber}, #{userId}, 'INVITED', #{replaces}, #{passedOver})
            """)
    void insertReplacement(CaseNumber caseNumber, String userId, String replaces, String passedOver);

    @Select(
            """
            SELECT case_number, user_id, status, scores, total, opinion, replaces, passed_over
            FROM review_seat
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<Seat> seats(CaseNumber caseNumber);

    @Update(
            """
            UPDATE review_seat
            SET status = #{status},
                scores = #{scores},
                total = #{total},
                opinion = #{opinion}
            WHERE case_number = #{caseNumber}
              AND user_id = #{userId}
              AND status = 'INVITED'
            """)
    int close(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("userId") String userId,
            @Param("status") Seat.Status status,
            @Param("scores") @Nullable String scores,
            @Param("total") @Nullable BigDecimal total,
            @Param("opinion") @Nullable String opinion);
}
