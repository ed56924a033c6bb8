package org.parkcert.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface ApplicationMapper {

    String COLUMNS =
            """
            id, authority, matter, park_id, locality_code, preceding_case, status, indicators, roster,
            created_by, created_at, updated_at, case_number, process_instance_id, received_on, receipt_reason
            """;

    @Insert(
            """
            INSERT INTO application_draft (
              id, authority, matter, park_id, locality_code, preceding_case, status, indicators, roster,
              created_by, created_at, updated_at, received_on, receipt_reason)
            VALUES (
              #{id},
              #{authority},
              #{matter},
              #{parkId},
              #{localityCode},
              #{precedingCase},
              #{status},
              #{indicators},
              #{roster},
              #{createdBy},
              #{createdAt},
              #{updatedAt},
              #{receivedOn},
              #{receiptReason})
            """)
    void insert(Row row);

    @Update(
            """
            UPDATE application_draft
            SET status = #{status},
                indicators = #{indicators},
                roster = #{roster},
                updated_at = #{updatedAt},
                case_number = #{caseNumber},
                process_instance_id = #{processInstanceId}
            WHERE id = #{id}
            """)
    void update(Row row);

    @Delete("DELETE FROM application_draft WHERE id = #{id}")
    void delete(String id);

    @Select("SELECT " + COLUMNS + " FROM application_draft WHERE id = #{id}")
    Optional<Row> find(String id);

    @Select("SELECT " + COLUMNS + " FROM application_draft WHERE id = #{id} FOR UPDATE")
    Optional<Row> lock(String id);

    /** At least one locality. */
    @Select(
            """
            <script>
            SELECT draft.id, draft.matter, draft.park_id, park.name AS park_name, draft.locality_code, draft.status,
              draft.created_at, draft.updated_at, draft.case_number
            FROM application_draft draft
            JOIN park_park park ON park.id = draft.park_id
            WHERE draft.authority = #{authority} AND draft.locality_code IN
            <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
              <if test="draftsOnly">AND draft.status != 'SUBMITTED'</if>
            ORDER BY draft.created_at DESC, draft.id
            LIMIT #{limit} OFFSET #{offset}
            </script>
            """)
    List<ApplicationRow> page(String authority, Set<String> localityCodes, boolean draftsOnly, int limit, long offset);

    @Select(
            """
            <script>
            SELECT COUNT(*)
            FROM application_draft
            WHERE authority = #{authority} AND locality_code IN
            <foreach collection="localityCodes" item="code" open="(" separator="," close=")">#{code}</foreach>
              <if test="draftsOnly">AND status != 'SUBMITTED'</if>
            </script>
            """)
    long count(String authority, Set<String> localityCodes, boolean draftsOnly);

    /** 纸质申报 still to be registered, whatever their locality. */
    @Select(
            """
            SELECT draft.id, draft.matter, draft.park_id, park.name AS park_name, draft.locality_code, draft.status,
              draft.created_at, draft.updated_at, draft.case_number
            FROM application_draft draft
            JOIN park_park park ON park.id = draft.park_id
            WHERE draft.authority = #{authority} AND draft.status = 'DRAFT' AND draft.received_on IS NOT NULL
            ORDER BY draft.created_at DESC, draft.id
            LIMIT #{limit} OFFSET #{offset}
            """)
    List<ApplicationRow> paperPage(String authority, int limit, long offset);

    @Select(
            """
            SELECT COUNT(*)
            FROM application_draft
            WHERE authority = #{authority} AND status = 'DRAFT' AND received_on IS NOT NULL
            """)
    long paperCount(String authority);

    @Select("SELECT id FROM application_draft WHERE case_number = #{caseNumber}")
    Optional<String> idOfCase(CaseNumber caseNumber);

    /** At least one case. */
    @Select(
            """
            <script>
            SELECT case_number, id
            FROM application_draft
            WHERE case_number IN
            <foreach collection="caseNumbers" item="number" open="(" separator="," close=")">#{number}</foreach>
            </script>
            """)
    List<OfCase> ofCases(Collection<CaseNumber> caseNumbers);

    /** One row of the table; indicators and roster as JSON. */
    record Row(
            String id,
            String authority,
            String matter,
            String parkId,
            String localityCode,
            @Nullable CaseNumber precedingCase,
            Application.Status status,
            String indicators,
            @Nullable String roster,
            String createdBy,
            LocalDateTime createdAt,
            LocalDateTime updatedAt,
            @Nullable CaseNumber caseNumber,
            @Nullable String processInstanceId,
            @Nullable LocalDate receivedOn,
            @Nullable String receiptReason) {}

    /** Which application a case grew from. */
    record OfCase(CaseNumber caseNumber, String id) {}
}
