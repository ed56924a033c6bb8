package org.parkcert.casefile;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.parkcert.shared.CaseNumber;

@Mapper
interface DeliveryMapper {

    @Insert(
            """
            INSERT INTO casefile_delivery (
              document_id, case_number, delivered_on, recipient, manner, recorded_by, recorded_at)
            VALUES (
              #{documentId}, #{caseNumber}, #{deliveredOn}, #{recipient}, #{manner}, #{recordedBy}, #{recordedAt})
            """)
    void insert(Delivery delivery);

    @Select(
            """
            SELECT document_id, case_number, delivered_on, recipient, manner, recorded_by, recorded_at
            FROM casefile_delivery
            WHERE document_id = #{documentId}
            """)
    Optional<Delivery> find(long documentId);

    @Select(
            """
            SELECT document_id, case_number, delivered_on, recipient, manner, recorded_by, recorded_at
            FROM casefile_delivery
            WHERE case_number = #{caseNumber}
            ORDER BY document_id
            """)
    List<Delivery> ofCase(CaseNumber caseNumber);
}
