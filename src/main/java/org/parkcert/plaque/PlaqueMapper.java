package org.parkcert.plaque;

import java.time.LocalDate;
import java.util.Collection;
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
import org.parkcert.signing.Signature;

@Mapper
interface PlaqueMapper {

    @Insert(
            """
            INSERT INTO plaque_plaque (plaque_number, authority, park_id, case_number, awarded_on, state,
                certificate_text, certificate_key_id, certificate_signature)
            VALUES (#{plaque.plaqueNumber}, #{plaque.authority}, #{plaque.parkId}, #{plaque.caseNumber},
                #{plaque.awardedOn}, #{plaque.state},
                #{certificate.text}, #{certificate.signature.keyId}, #{certificate.signature.base64})
            """)
    void insert(@Param("plaque") Plaque plaque, @Param("certificate") Certificate certificate);

    default Optional<Certificate> certificate(String plaqueNumber) {
        return certificates(List.of(plaqueNumber)).stream().findFirst();
    }

    default List<Certificate> certificates(Collection<String> plaqueNumbers) {
        return signed(plaqueNumbers).stream().map(Signed::certificate).toList();
    }

    @Select(
            """
            <script>
            SELECT plaque_number, certificate_text, certificate_key_id, certificate_signature
            FROM plaque_plaque
            WHERE certificate_text IS NOT NULL AND plaque_number IN
              <foreach item="number" collection="plaqueNumbers" open="(" separator="," close=")">#{number}</foreach>
            </script>
            """)
    List<Signed> signed(@Param("plaqueNumbers") Collection<String> plaqueNumbers);

    record Signed(String plaqueNumber, String certificateText, String certificateKeyId, String certificateSignature) {

        Certificate certificate() {
            return new Certificate(
                    plaqueNumber, certificateText, new Signature(certificateKeyId, certificateSignature));
        }
    }

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

    @Select("SELECT plaque_number, state FROM plaque_plaque")
    List<Standing> standing();

    record Standing(String plaqueNumber, Plaque.State state) {}

    @Select(
            """
            <script>
            SELECT plaque_number, authority, park_id, case_number, awarded_on, state
            FROM plaque_plaque
            WHERE park_id IN
              <foreach item="id" collection="parkIds" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY awarded_on, plaque_number
            </script>
            """)
    List<Plaque> ofParks(@Param("parkIds") Collection<String> parkIds);

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

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(
            """
            SELECT plaque_number, authority, park_id, case_number, awarded_on, state
            FROM plaque_plaque
            WHERE plaque_number = #{plaqueNumber}
            FOR UPDATE
            """)
    Optional<Plaque> lock(String plaqueNumber);

    @Insert(
            """
            INSERT INTO plaque_suspension (plaque_number, suspended_on, reason)
            VALUES (#{plaqueNumber}, #{suspendedOn}, #{reason})
            """)
    void suspend(
            @Param("plaqueNumber") String plaqueNumber,
            @Param("suspendedOn") LocalDate suspendedOn,
            @Param("reason") String reason);

    @Update(
            """
            UPDATE plaque_suspension
            SET restored_on = #{restoredOn}, restoring_reason = #{reason}
            WHERE plaque_number = #{plaqueNumber} AND restored_on IS NULL
            """)
    void restore(
            @Param("plaqueNumber") String plaqueNumber,
            @Param("restoredOn") LocalDate restoredOn,
            @Param("reason") String reason);

    @Select("SELECT suspended_on FROM plaque_suspension WHERE plaque_number = #{plaqueNumber} AND restored_on IS NULL")
    Optional<LocalDate> suspendedSince(String plaqueNumber);

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
