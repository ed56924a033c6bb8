package org.parkcert.audit;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface CheckpointMapper {

    @Select(
            """
            SELECT last_position
            FROM audit_checkpointed_chain
            WHERE chain_key = '*'
            FOR UPDATE
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long waitInLine();

    /** What one statement sees is one moment. */
    @Select(
            """
            SELECT head.chain_key, head.last_position, head.last_hash
            FROM audit_chain head
            LEFT JOIN audit_checkpointed_chain known ON known.chain_key = head.chain_key
            WHERE head.last_position > COALESCE(known.last_position, 0)
            ORDER BY head.chain_key
            """)
    List<ChainHead> grown();

    @Select(
            """
            SELECT checkpoint_number, content, key_id, signature
            FROM audit_checkpoint
            ORDER BY checkpoint_number DESC
            LIMIT 1
            """)
    Optional<Row> last();

    @Select(
            """
            SELECT checkpoint_number, content, key_id, signature
            FROM audit_checkpoint
            WHERE checkpoint_number > #{number}
            ORDER BY checkpoint_number
            """)
    List<Row> after(long number);

    @Insert(
            """
            INSERT INTO audit_checkpoint (checkpoint_number, content, key_id, signature)
            VALUES (#{checkpointNumber}, #{content}, #{keyId}, #{signature})
            """)
    void insert(Row row);

    /** @return 0 where no checkpoint named the chain yet */
    @Update(
            """
            UPDATE audit_checkpointed_chain
            SET last_position = #{lastPosition}
            WHERE chain_key = #{chainKey}
            """)
    int reaches(ChainHead head);

    @Insert(
            """
            INSERT INTO audit_checkpointed_chain (chain_key, last_position)
            VALUES (#{chainKey}, #{lastPosition})
            """)
    void reachesFirst(ChainHead head);

    record Row(long checkpointNumber, String content, String keyId, String signature) {}
}
