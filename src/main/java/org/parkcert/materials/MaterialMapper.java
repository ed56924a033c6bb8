package org.parkcert.materials;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.parkcert.materials.Materials.Material;

@Mapper
interface MaterialMapper {

    @Insert(
            """
            INSERT INTO materials_material
              (application_id, code, file_name, content_type, size, sha256, uploaded_by, uploaded_at)
            VALUES (
              #{applicationId},
              #{code},
              #{fileName},
              #{contentType},
              #{size},
              #{sha256},
              #{uploadedBy},
              #{uploadedAt})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    void insert(NewRow row);

    @Select(
            """
            SELECT id, application_id, code, file_name, content_type, size, sha256, uploaded_by, uploaded_at
            FROM materials_material
            WHERE application_id = #{applicationId}
            ORDER BY id
            """)
    List<Material> ofApplication(String applicationId);

    @Select(
            """
            SELECT id, application_id, code, file_name, content_type, size, sha256, uploaded_by, uploaded_at
            FROM materials_material
            WHERE application_id = #{applicationId} AND id = #{id}
            """)
    Optional<Material> find(String applicationId, long id);

    @Select("SELECT COUNT(*) FROM materials_material WHERE application_id = #{applicationId}")
    int count(String applicationId);

    @Delete("DELETE FROM materials_material WHERE application_id = #{applicationId}")
    void delete(String applicationId);

    @Select(
            """
            <script>
            SELECT DISTINCT sha256 FROM materials_material WHERE sha256 IN
            <foreach collection="sha256" item="each" open="(" separator="," close=")">#{each}</foreach>
            </script>
            """)
    Set<String> named(@Param("sha256") Collection<String> sha256);

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

        NewRow(
                String applicationId,
                String code,
                String fileName,
                String contentType,
                long size,
                String sha256,
                String uploadedBy,
                LocalDateTime uploadedAt) {
            this.applicationId = applicationId;
            this.code = code;
            this.fileName = fileName;
            this.contentType = contentType;
            this.size = size;
            this.sha256 = sha256;
            this.uploadedBy = uploadedBy;
            this.uploadedAt = uploadedAt;
        }
    }
}
