package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** A lock forgets what the transaction read before it: others may have changed it since. */
@Mapper
interface CaseFileMapper {

    @Insert(
            """
            INSERT INTO casefile_case (
              case_number, authority, matter, regime, process_id, locality_code, park_id, application_id,
              received_on, submitted_at, submitted_by, processing_days, open_stages, receipt_reason)
            VALUES (
              #{opened.caseNumber},
              #{opened.authority},
              #{opened.matter},
              #{opened.regime},
              #{opened.processId},
              #{opened.localityCode},
              #{opened.parkId},
              #{opened.applicationId},
              #{opened.receivedOn},
              #{opened.submittedAt},
              #{opened.submittedBy},
              #{processingDays},
              '',
              #{opened.receiptReason})
            """)
    void insert(CaseFile opened, int processingDays);

    @Select(
            """
            SELECT case_number, authority, matter, regime, process_id, locality_code, park_id, application_id,
                   received_on, submitted_at, submitted_by, stage, outcome, outcome_reason, closed_at,
                   receipt_reason
            FROM casefile_case
            WHERE case_number = #{caseNumber}
            """)
    Optional<CaseFile> find(CaseNumber caseNumber);

    @Select(
            """
            SELECT case_number
            FROM casefile_case
            WHERE park_id = #{parkId} AND outcome IS NULL
            ORDER BY case_number
            """)
    List<CaseNumber> openOf(String parkId);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT case_number, authority, matter, regime, process_id, locality_code, park_id, application_id,
                   received_on, submitted_at, submitted_by, stage, outcome, outcome_reason, closed_at,
                   receipt_reason
            FROM casefile_case
            WHERE case_number = #{caseNumber}
            FOR UPDATE
            """)
    Optional<CaseFile> lock(CaseNumber caseNumber);

    @Select("SELECT case_number, submitted_at, processing_days FROM casefile_case WHERE outcome IS NULL")
    List<Open> open();

    record Open(CaseNumber caseNumber, LocalDateTime submittedAt, int processingDays) {}

    @Select(
            """
            SELECT processing_days
            FROM casefile_case
            WHERE case_number = #{caseNumber}
            """)
    int processingDays(CaseNumber caseNumber);

    @Select(
            """
            <script>
            SELECT case_number
            FROM casefile_case
            WHERE park_id = #{parkId} AND matter = #{matter} AND outcome IS NULL AND stage IN
              <foreach collection="stages" item="stage" open="(" separator="," close=")">#{stage}</foreach>
            ORDER BY submitted_at DESC, case_number DESC
            LIMIT 1
            </script>
            """)
    Optional<CaseNumber> undecided(String parkId, String matter, List<Stage> stages);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT stage, open_stages, outcome
            FROM casefile_case
            WHERE case_number = #{caseNumber}
            FOR UPDATE
            """)
    Optional<Progress> lockProgress(CaseNumber caseNumber);

    @Update(
            """
            UPDATE casefile_case
            SET stage = #{stage, jdbcType=VARCHAR}, open_stages = #{openStages}
            WHERE case_number = #{caseNumber}
            """)
    void updateProgress(CaseNumber caseNumber, @Nullable Stage stage, String openStages);

    @Update(
            """
            UPDATE casefile_case
            SET stage = 'CLOSED', open_stages = '', outcome = #{outcome}, closed_at = #{closedAt}
            WHERE case_number = #{caseNumber}
            """)
    void close(CaseNumber caseNumber, Outcome outcome, LocalDateTime closedAt);

    @Update(
            """
            UPDATE casefile_case
            SET outcome_reason = #{reason}
            WHERE case_number = #{caseNumber}
            """)
    int updateReason(CaseNumber caseNumber, @Nullable String reason);

    /** Where the case is, as stored. */
    record Progress(@Nullable Stage stage, String openStages, @Nullable Outcome outcome) {}
}
