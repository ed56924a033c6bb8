package org.parkcert.audit;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Write side. */
@Mapper
interface ChainMapper {

    String OPENING = "*";

    /** Locks the chain's end until the end of the transaction. */
    @Select(
            """
            SELECT chain_key, last_position, last_hash
            FROM audit_chain
            WHERE chain_key = #{chainKey}
            FOR UPDATE
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<ChainHead> lock(String chainKey);

    @Insert(
            """
            INSERT INTO audit_chain (chain_key, last_position, last_hash)
            VALUES (#{chainKey}, #{lastPosition}, #{lastHash})
            """)
    void open(ChainHead head);

    @Update(
            """
            UPDATE audit_chain
            SET last_position = #{lastPosition}, last_hash = #{lastHash}
            WHERE chain_key = #{chainKey}
            """)
    void advance(ChainHead head);

    /** At least one. */
    @Insert(
            """
            <script>
            INSERT INTO audit_record
              (chain_key, chain_position, recorded_at, actor, on_behalf_of, authority, origin, action, case_number,
               object_reference, details, previous_hash, own_hash)
            VALUES
            <foreach collection="rows" item="row" separator=",">
              (#{row.chainKey},
               #{row.chainPosition},
               #{row.recordedAt},
               #{row.actor},
               #{row.onBehalfOf, jdbcType=VARCHAR},
               #{row.authority, jdbcType=VARCHAR},
               #{row.origin},
               #{row.action},
               #{row.caseNumber, jdbcType=VARCHAR},
               #{row.objectReference},
               #{row.details},
               #{row.previousHash},
               #{row.ownHash})
            </foreach>
            </script>
            """)
    void insert(List<ChainedRow> rows);
}
