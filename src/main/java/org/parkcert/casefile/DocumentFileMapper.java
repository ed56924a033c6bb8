package org.parkcert.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.parkcert.casefile.DocumentFile.Format;

@Mapper
interface DocumentFileMapper {

    @Insert(
            """
            INSERT INTO casefile_document_file (document_id, file_format, sha256, byte_count, made_at)
            VALUES (#{documentId}, #{fileFormat}, #{sha256}, #{byteCount}, #{madeAt})
            """)
    void insert(DocumentFile file);

    @Select(
            """
            SELECT document_id, file_format, sha256, byte_count, made_at
            FROM casefile_document_file
            WHERE document_id = #{documentId} AND file_format = #{format}
            """)
    Optional<DocumentFile> find(@Param("documentId") long documentId, @Param("format") Format format);

    @Select(
            """
            <script>
            SELECT document_id, file_format, sha256, byte_count, made_at
            FROM casefile_document_file
            WHERE document_id IN
            <foreach collection="documentIds" item="each" open="(" separator="," close=")">#{each}</foreach>
            </script>
            """)
    List<DocumentFile> of(@Param("documentIds") Collection<Long> documentIds);

    @Select("SELECT document_id, file_format FROM casefile_document_file ORDER BY document_id, file_format")
    List<Made> all();

    record Made(long documentId, Format fileFormat) {}

    @Select(
            """
            <script>
            SELECT DISTINCT sha256 FROM casefile_document_file WHERE sha256 IN
            <foreach collection="sha256" item="each" open="(" separator="," close=")">#{each}</foreach>
            </script>
            """)
    Set<String> named(@Param("sha256") Collection<String> sha256);
}
