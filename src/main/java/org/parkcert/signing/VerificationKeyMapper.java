package org.parkcert.signing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface VerificationKeyMapper {

    @Insert(
            """
            INSERT INTO signing_key (key_id, pem, test_key, first_used_at)
            VALUES (#{key.keyId}, #{key.pem}, #{key.testKey}, #{firstUsedAt})
            """)
    void insert(@Param("key") VerificationKey key, @Param("firstUsedAt") LocalDateTime firstUsedAt);

    @Select("SELECT key_id, pem, test_key FROM signing_key WHERE key_id = #{keyId}")
    Optional<VerificationKey> find(String keyId);

    @Select("SELECT key_id, pem, test_key FROM signing_key ORDER BY first_used_at DESC, key_id")
    List<VerificationKey> all();
}
