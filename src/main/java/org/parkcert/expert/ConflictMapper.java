package org.parkcert.expert;

import java.time.LocalDate;
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

@Mapper
interface ConflictMapper {

    @Options(useGeneratedKeys = true, keyProperty = "id")
    @Insert(
            """
            INSERT INTO expert_conflict (user_id, case_number, organisation, reason, ends_on, declared_by, declared_at)
            VALUES (
              #{userId},
              #{caseNumber, jdbcType=VARCHAR},
              #{organisation, jdbcType=VARCHAR},
              #{reason},
              #{endsOn, jdbcType=DATE},
              #{declaredBy},
              #{declaredAt})
            """)
    void insert(NewRow row);

    @Select(
            """
            SELECT conflict.id, conflict.user_id, conflict.case_number, conflict.organisation, conflict.reason,
                   conflict.ends_on, conflict.declared_by, conflict.declared_at
            FROM expert_conflict conflict
            JOIN expert_expert expert ON expert.user_id = conflict.user_id
            WHERE expert.authority = #{authority}
            ORDER BY conflict.id
            """)
    List<DeclaredConflict> ofAuthority(String authority);

    @Select(
            """
            SELECT id, user_id, case_number, organisation, reason, ends_on, declared_by, declared_at
            FROM expert_conflict
            WHERE id = #{id}
            """)
    Optional<DeclaredConflict> find(long id);

    @Update("UPDATE expert_conflict SET ends_on = #{endsOn} WHERE id = #{id}")
    void end(long id, LocalDate endsOn);

    /** What is declared; the database numbers it. */
    final class NewRow {

        long id;
        final String userId;
        final @Nullable CaseNumber caseNumber;
        final @Nullable String organisation;
        final String reason;
        final @Nullable LocalDate endsOn;
        final String declaredBy;
        final LocalDateTime declaredAt;

        NewRow(DeclaredConflict declared) {
            this.userId = declared.userId();
            this.caseNumber = declared.caseNumber();
            this.organisation = declared.organisation();
            this.reason = declared.reason();
            this.endsOn = declared.endsOn();
            this.declaredBy = declared.declaredBy();
            this.declaredAt = declared.declaredAt();
        }
    }
}
