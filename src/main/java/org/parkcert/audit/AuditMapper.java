package org.parkcert.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Read side. */
@Mapper
interface AuditMapper {

    String COLUMNS =
            """
            SELECT
              chain_key,
              chain_position,
              recorded_at,
              actor,
              on_behalf_of,
              authority,
              origin,
              action,
              case_number,
              object_reference,
              details,
              previous_hash,
              own_hash
            FROM audit_record
            """;

    @Select(COLUMNS + " WHERE chain_key = #{chainKey} ORDER BY chain_position")
    List<ChainedRow> ofChain(String chainKey);
}
