package org.parkcert.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface CaseArchiveMapper {

    @Select("SELECT archive_state, archived_at FROM casefile_case WHERE case_number = #{caseNumber}")
    Optional<Row> find(CaseNumber caseNumber);

    @Update(
            """
            UPDATE casefile_case
            SET archive_state = #{state, jdbcType=VARCHAR}, archived_at = #{archivedAt, jdbcType=TIMESTAMP}
            WHERE case_number = #{caseNumber}
            """)
    void update(CaseNumber caseNumber, @Nullable ArchiveState state, @Nullable LocalDateTime archivedAt);

    @Select(
            """
            SELECT case_number
            FROM casefile_case
            WHERE authority = #{authority} AND archive_state = 'PENDING'
            ORDER BY case_number
            """)
    List<CaseNumber> pending(String authority);

    /** @param archiveState null while the case runs, and where cases aren't archived */
    record Row(@Nullable ArchiveState archiveState, @Nullable LocalDateTime archivedAt) {}
}
