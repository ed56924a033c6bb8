package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface CaseDocumentMapper {

    @Insert(
            """
            INSERT INTO casefile_document (case_number, kind, title, audience, document_number, html, created_at)
            VALUES (
              #{caseNumber},
              #{kind},
              #{title},
              #{audience},
              #{documentNumber, jdbcType=VARCHAR},
              #{html},
              #{createdAt})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    void insert(NewRow row);

    @Select(
            """
            SELECT id, case_number, kind, title, audience, document_number, html, created_at
            FROM casefile_document
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<CaseDocument> ofCase(CaseNumber caseNumber);

    @Select(
            """
            SELECT id, kind, title, audience, document_number, created_at
            FROM casefile_document
            WHERE case_number = #{caseNumber}
            ORDER BY id
            """)
    List<DocumentRow> listOf(CaseNumber caseNumber);

    @Select(
            """
            SELECT id, case_number, kind, title, audience, document_number, html, created_at
            FROM casefile_document
            WHERE case_number = #{caseNumber} AND id = #{id}
            """)
    Optional<CaseDocument> find(CaseNumber caseNumber, long id);

    @Select(
            """
            <script>
            SELECT id, title, html FROM casefile_document WHERE id IN
            <foreach collection="ids" item="each" open="(" separator="," close=")">#{each}</foreach>
            </script>
            """)
    List<Text> texts(@Param("ids") Collection<Long> ids);

    @Select("SELECT id, title FROM casefile_document ORDER BY id")
    List<Titled> all();

    record Titled(long id, String title) {}

    @Select(
            """
            <script>
            SELECT id, document_number FROM casefile_document WHERE id IN
            <foreach collection="ids" item="each" open="(" separator="," close=")">#{each}</foreach>
            </script>
            """)
    List<Numbered> numbers(@Param("ids") Collection<Long> ids);

    /** 文号; most documents have none. */
    record Numbered(long id, @Nullable String documentNumber) {

        String numberOrNone() {
            return documentNumber == null ? "" : documentNumber;
        }
    }

    /** What a document says. */
    record Text(long id, String title, String html) {}

    /** A row about to be stored; not a record, since the database writes its id into it. */
    final class NewRow {

        final CaseNumber caseNumber;
        final String kind;
        final String title;
        final CaseDocument.Audience audience;
        final @Nullable String documentNumber;
        final String html;
        final LocalDateTime createdAt;
        long id;

        NewRow(CaseNumber caseNumber, CaseDocument.Draft draft, LocalDateTime createdAt) {
            this.caseNumber = caseNumber;
            this.kind = draft.kind();
            this.title = draft.title();
            this.audience = draft.audience();
            this.documentNumber = draft.documentNumber();
            this.html = draft.html();
            this.createdAt = createdAt;
        }
    }
}
