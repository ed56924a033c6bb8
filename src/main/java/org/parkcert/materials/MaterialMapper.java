package org.parkcert.materials;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.materials.Materials.Material;

@Mapper
interface MaterialMapper {

    /** A version is replaced by a newer one of the same name for the same requirement. */
    String SELECT =
            """
            SELECT
              version.id,
              version.application_id,
              version.code,
              version.file_name,
              version.content_type,
              version.size,
              version.sha256,
              version.uploaded_by,
              version.uploaded_at,
              version.supplement,
              EXISTS (
                SELECT 1
                FROM materials_material newer
                WHERE newer.application_id = version.application_id
                  AND newer.code = version.code
                  AND newer.file_name = version.file_name
                  AND newer.id > version.id) AS replaced,
              version.trust_grade,
              version.verified_by,
              version.verified_at,
              version.verified_how
            FROM materials_material version
            """;

    @Insert(
            """
            INSERT INTO materials_material
              (application_id, code, file_name, content_type, size, sha256, uploaded_by, uploaded_at,
               supplement, trust_grade, verified_by, verified_at)
            VALUES (
              #{applicationId},
              #{code},
              #{fileName},
              #{contentType},
              #{size},
              #{sha256},
              #{uploadedBy},
              #{uploadedAt},
              #{supplement},
              #{trustGrade},
              #{verifiedBy, jdbcType=VARCHAR},
              #{verifiedAt, jdbcType=TIMESTAMP})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    void insert(NewRow row);

    @Update(
            """
            UPDATE materials_material
            SET trust_grade = #{grade}, verified_by = #{by}, verified_at = #{at}, verified_how = #{how}
            WHERE id = #{id}
            """)
    void grade(long id, TrustGrade grade, String by, LocalDateTime at, String how);

    @Select(SELECT
            + " WHERE version.application_id = #{applicationId} AND version.discarded_at IS NULL ORDER BY version.id")
    List<Material> ofApplication(String applicationId);

    @Select(
            SELECT
                    + " WHERE version.application_id = #{applicationId} AND version.discarded_at IS NULL AND version.id = #{id}")
    Optional<Material> find(String applicationId, long id);

    @Select("SELECT COUNT(*) FROM materials_material WHERE application_id = #{applicationId}")
    int count(String applicationId);

    /** Forgets what they were called. */
    @Update(
            """
            UPDATE materials_material
            SET discarded_at = #{at}, file_name = '', verified_how = NULL
            WHERE application_id = #{applicationId}
            """)
    void discard(String applicationId, LocalDateTime at);

    @Select(
            """
            <script>
            SELECT DISTINCT sha256 FROM materials_material WHERE discarded_at IS NULL AND sha256 IN
            <foreach collection="sha256" item="each" open="(" separator="," close=")">#{each}</foreach>
            </script>
            """)
    Set<String> named(@Param("sha256") Collection<String> sha256);

    @Select(
            """
            <script>
            SELECT id, sha256, discarded_at IS NOT NULL AS discarded FROM materials_material WHERE id IN
            <foreach collection="ids" item="each" open="(" separator="," close=")">#{each}</foreach>
            </script>
            """)
    List<StoredRow> stored(@Param("ids") Collection<Long> ids);

    @Select("SELECT id FROM materials_material ORDER BY id")
    List<Long> all();

    record StoredRow(long id, String sha256, boolean discarded) {}

    /** A row about to get its id. */
    final class NewRow {

        long id;
        final String applicationId;
        final String code;
        final String fileName;
        final String contentType;
        final long size;
        final String sha256;
        final String uploadedBy;
        final LocalDateTime uploadedAt;
        final boolean supplement;
        final TrustGrade trustGrade;
        final @Nullable String verifiedBy;
        final @Nullable LocalDateTime verifiedAt;

        NewRow(
                String applicationId,
                String code,
                String fileName,
                String contentType,
                long size,
                String sha256,
                LocalDateTime uploadedAt,
                Materials.Upload upload) {
            this.applicationId = applicationId;
            this.code = code;
            this.fileName = fileName;
            this.contentType = contentType;
            this.size = size;
            this.sha256 = sha256;
            this.uploadedBy = upload.by();
            this.uploadedAt = uploadedAt;
            this.supplement = upload.supplement();
            this.trustGrade = upload.atWindow() ? TrustGrade.B : TrustGrade.C;
            this.verifiedBy = upload.atWindow() ? upload.by() : null;
            this.verifiedAt = upload.atWindow() ? uploadedAt : null;
        }
    }
}
