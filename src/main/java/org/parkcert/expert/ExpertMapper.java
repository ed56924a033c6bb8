package org.parkcert.expert;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ExpertMapper {

    @Insert(
            """
            INSERT INTO expert_expert (user_id, authority, fields, valid_from, valid_until, chair, suspended)
            VALUES (#{userId}, #{authority}, #{fields}, #{validFrom}, #{validUntil}, #{chair}, #{suspended})
            """)
    void insert(ExpertRow expert);

    @Update(
            """
            UPDATE expert_expert
            SET fields = #{fields},
                valid_from = #{validFrom},
                valid_until = #{validUntil},
                chair = #{chair},
                suspended = #{suspended}
            WHERE user_id = #{userId}
            """)
    void update(ExpertRow expert);

    @Select(
            """
            SELECT user_id, authority, fields, valid_from, valid_until, chair, suspended
            FROM expert_expert
            WHERE user_id = #{userId}
            """)
    Optional<ExpertRow> find(String userId);

    @Select(
            """
            SELECT user_id, authority, fields, valid_from, valid_until, chair, suspended
            FROM expert_expert
            WHERE authority = #{authority}
            ORDER BY user_id
            """)
    List<ExpertRow> ofAuthority(String authority);
}
