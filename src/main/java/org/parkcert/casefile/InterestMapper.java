package org.parkcert.casefile;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.parkcert.shared.CaseNumber;

@Mapper
interface InterestMapper {

    @Insert(
            """
            INSERT INTO casefile_interest (case_number, user_id, reason, declared_at)
            VALUES (#{caseNumber}, #{userId}, #{reason}, #{declaredAt})
            """)
    void insert(Interest interest);

    @Select(
            """
            SELECT case_number, user_id, reason, declared_at
            FROM casefile_interest
            WHERE case_number = #{caseNumber}
            ORDER BY declared_at, user_id
            """)
    List<Interest> ofCase(CaseNumber caseNumber);
}
