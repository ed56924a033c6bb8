package org.parkcert.plaque;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

@Mapper
interface PlaqueMapper {

    @Insert(
            """
            INSERT INTO plaque_plaque (plaque_number, authority, park_id, case_number, awarded_on, state)
            VALUES (#{plaqueNumber}, #{authority}, #{parkId}, #{caseNumber}, #{awardedOn}, #{state})
            """)
    void insert(Plaque plaque);

    @Select(
            """
            SELECT plaque_number, authority, park_id, case_number, awarded_on, state
            FROM plaque_plaque
            WHERE plaque_number = #{plaqueNumber}
            """)
    Optional<Plaque> find(String plaqueNumber);

    @Select(
            """
            SELECT plaque_number, authority, park_id, case_number, awarded_on, state
            FROM plaque_plaque
            WHERE case_number = #{caseNumber}
            """)
    Optional<Plaque> ofCase(CaseNumber caseNumber);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT plaque_number, authority, park_id, case_number, awarded_on, state
            FROM plaque_plaque
            WHERE park_id = #{parkId} AND state <> 'WITHDRAWN'
            ORDER BY awarded_on DESC, plaque_number
            FOR UPDATE
            """)
    List<Plaque> lockStanding(String parkId);

    @Update("UPDATE plaque_plaque SET state = #{state} WHERE plaque_number = #{plaqueNumber}")
    void change(@Param("plaqueNumber") String plaqueNumber, @Param("state") Plaque.State state);

    @Insert(
            """
            INSERT INTO plaque_withdrawal (plaque_number, case_number, withdrawn_on, reason)
            VALUES (#{plaqueNumber}, #{caseNumber}, #{withdrawnOn}, #{reason})
            """)
    void withdraw(
            @Param("plaqueNumber") String plaqueNumber,
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("withdrawnOn") LocalDate withdrawnOn,
            @Param("reason") String reason);

    @Update("UPDATE plaque_withdrawal SET notice_document_id = #{documentId} WHERE case_number = #{caseNumber}")
    void publish(@Param("caseNumber") CaseNumber caseNumber, @Param("documentId") long documentId);

    @Update(
            """
            UPDATE plaque_withdrawal
            SET taken_back_on = #{takenBackOn, jdbcType=DATE}, taken_back_comment = #{comment, jdbcType=VARCHAR}
            WHERE case_number = #{caseNumber}
            """)
    void takeBack(
            @Param("caseNumber") CaseNumber caseNumber,
            @Param("takenBackOn") @Nullable LocalDate takenBackOn,
            @Param("comment") @Nullable String comment);

    @Select(
            """
            SELECT plaque_number, case_number, withdrawn_on, reason, notice_document_id, taken_back_on, taken_back_comment
            FROM plaque_withdrawal
            WHERE plaque_number = #{plaqueNumber}
            """)
    Optional<Withdrawal> withdrawal(String plaqueNumber);

    @Select(
            """
            SELECT plaque_number, case_number, withdrawn_on, reason, notice_document_id, taken_back_on, taken_back_comment
            FROM plaque_withdrawal
            WHERE case_number = #{caseNumber}
            ORDER BY plaque_number
            """)
    List<Withdrawal> withdrawalsOf(CaseNumber caseNumber);

    @Select(
            """
            SELECT gone.plaque_number, plaque.park_id, plaque.authority, gone.withdrawn_on
            FROM plaque_withdrawal gone
            JOIN plaque_plaque plaque ON plaque.plaque_number = gone.plaque_number
            WHERE gone.notice_document_id IS NOT NULL
            ORDER BY gone.withdrawn_on DESC, gone.plaque_number
            LIMIT #{most}
            """)
    List<Published> published(int most);

    /** A withdrawal that everybody may read about. */
    record Published(String plaqueNumber, String parkId, String authority, LocalDate withdrawnOn) {}
}
