package org.parkcert.review;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.parkcert.shared.CaseNumber;

@Mapper
interface DrawMapper {

    @Insert(
            """
            INSERT INTO review_draw (case_number, draw_number, draw_record, draw_hash, drawn_at)
            VALUES (#{caseNumber}, #{drawNumber}, #{drawRecord}, #{drawHash}, #{drawnAt})
            """)
    void insert(Row row);

    @Select(
            """
            SELECT case_number, draw_number, draw_record, draw_hash, drawn_at
            FROM review_draw
            WHERE case_number = #{caseNumber}
            ORDER BY draw_number
            """)
    List<Row> ofCase(CaseNumber caseNumber);

    /** @param drawRecord canonical text */
    record Row(CaseNumber caseNumber, int drawNumber, String drawRecord, String drawHash, LocalDateTime drawnAt) {

        Draw draw() {
            return Draw.read(drawRecord);
        }
    }
}
