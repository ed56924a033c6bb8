package org.parkcert.change;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface ChangeMapper {

    @Delete("DELETE FROM change_change WHERE case_number = #{caseNumber} AND state = 'REPORTED'")
    void forget(CaseNumber caseNumber);

    @Insert(
            """
            INSERT INTO change_change (case_number, park_id, change_kind, content, wanted_from, reported_at, state)
            VALUES (
              #{caseNumber},
              #{parkId},
              #{changeKind},
              #{content},
              #{wantedFrom},
              #{reportedAt},
              #{state})
            """)
    void insert(Change change);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT case_number, park_id, change_kind, content, wanted_from, reported_at, state, valid_from
            FROM change_change
            WHERE case_number = #{caseNumber}
            """)
    Optional<Change> find(CaseNumber caseNumber);

    @Update(
            """
            UPDATE change_change
            SET state = #{state}, valid_from = #{validFrom, jdbcType=DATE}
            WHERE case_number = #{caseNumber}
            """)
    void move(CaseNumber caseNumber, Change.State state, @Nullable LocalDate validFrom);
}
