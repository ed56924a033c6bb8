package org.parkcert.plaque;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.parkcert.shared.CaseNumber;

@Mapper
interface PlaqueMapper {

    @Insert(
            """
            INSERT INTO plaque_plaque (plaque_number, authority, park_id, case_number, awarded_on, state)
            VALUES (#{plaqueNumber}, #{authority}, #{parkId}, #{caseNumber}, #{awardedOn}, #{state})
            """)
    void insert(Plaque plaque);

    @Select(
            """
            SELECT plaque_number, authority, park_id, case_number, awarded_on, state
            FROM plaque_plaque
            WHERE plaque_number = #{plaqueNumber}
            """)
    Optional<Plaque> find(String plaqueNumber);

    @Select(
            """
            SELECT plaque_number, authority, park_id, case_number, awarded_on, state
            FROM plaque_plaque
            WHERE case_number = #{caseNumber}
            """)
    Optional<Plaque> ofCase(CaseNumber caseNumber);
}
