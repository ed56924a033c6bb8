package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.parkcert.shared.CaseNumber;

@Mapper
interface ErasureMapper {

    @Select(
            """
            SELECT case_number
            FROM casefile_case
            WHERE authority = #{authority} AND closed_at < #{before}
            ORDER BY case_number
            """)
    List<CaseNumber> closedBefore(@Param("authority") String authority, @Param("before") LocalDateTime before);

    @Select(
            """
            SELECT COUNT(*)
            FROM park_park park
            JOIN casefile_case closed ON closed.park_id = park.id
            WHERE closed.case_number = #{caseNumber} AND park.contact <> '' AND park.state <> 'RECOGNISED'
              AND NOT EXISTS (SELECT 1 FROM casefile_case other WHERE other.park_id = park.id AND other.outcome IS NULL)
            """)
    int parkContacts(CaseNumber caseNumber);

    @Update(
            """
            UPDATE park_park SET contact = ''
            WHERE id = (SELECT park_id FROM casefile_case WHERE case_number = #{caseNumber})
            """)
    void eraseParkContact(CaseNumber caseNumber);

    @Select("SELECT COUNT(*) FROM casefile_delivery WHERE case_number = #{caseNumber} AND recipient <> ''")
    int recipients(CaseNumber caseNumber);

    @Update("UPDATE casefile_delivery SET recipient = '' WHERE case_number = #{caseNumber}")
    void eraseRecipients(CaseNumber caseNumber);

    @Select("SELECT COUNT(*) FROM casefile_interest WHERE case_number = #{caseNumber}")
    int interests(CaseNumber caseNumber);

    @Delete("DELETE FROM casefile_interest WHERE case_number = #{caseNumber}")
    void eraseInterests(CaseNumber caseNumber);
}
