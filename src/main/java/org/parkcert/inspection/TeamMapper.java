package org.parkcert.inspection;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.parkcert.shared.CaseNumber;

@Mapper
interface TeamMapper {

    @Delete("DELETE FROM inspection_team_member WHERE case_number = #{caseNumber}")
    void clear(CaseNumber caseNumber);

    @Insert(
            """
            <script>
            INSERT INTO inspection_team_member (case_number, user_id)
            VALUES <foreach collection="userIds" item="userId" separator=",">(#{caseNumber}, #{userId})</foreach>
            </script>
            """)
    void insert(@Param("caseNumber") CaseNumber caseNumber, @Param("userIds") List<String> userIds);

    @Select(
            """
            SELECT user_id
            FROM inspection_team_member
            WHERE case_number = #{caseNumber}
            ORDER BY user_id
            """)
    List<String> members(CaseNumber caseNumber);
}
