package org.parkcert.application;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface RepeatedRequestMapper {

    @Insert(
            """
            INSERT INTO application_idempotency (user_id, route, idempotency_key, body_hash, created_at)
            VALUES (#{request.userId}, #{request.route}, #{request.key}, #{request.bodyHash}, #{now})
            """)
    void take(RepeatedRequests.Request request, LocalDateTime now);

    @Update(
            """
            UPDATE application_idempotency
            SET answer = #{answer}
            WHERE user_id = #{request.userId} AND route = #{request.route} AND idempotency_key = #{request.key}
            """)
    void keep(RepeatedRequests.Request request, String answer);

    @Select(
            """
            SELECT body_hash, answer
            FROM application_idempotency
            WHERE user_id = #{userId} AND route = #{route} AND idempotency_key = #{key}
            """)
    RepeatedRequests.First find(RepeatedRequests.Request request);

    @Delete("DELETE FROM application_idempotency WHERE created_at < #{before}")
    void forget(LocalDateTime before);
}
