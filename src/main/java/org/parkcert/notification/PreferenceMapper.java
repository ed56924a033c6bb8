package org.parkcert.notification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PreferenceMapper {

    @Select("SELECT kind, channel, wanted FROM notification_preference WHERE user_id = #{userId}")
    List<Preference> of(String userId);

    @Delete("DELETE FROM notification_preference WHERE user_id = #{userId}")
    void forget(String userId);

    @Insert(
            """
            <script>
            INSERT INTO notification_preference (user_id, kind, channel, wanted)
            VALUES
            <foreach collection="rows" item="row" separator=",">
              (#{userId}, #{row.kind}, #{row.channel}, #{row.wanted})
            </foreach>
            </script>
            """)
    void insert(@Param("userId") String userId, @Param("rows") List<Preference> rows);

    @Select("SELECT mail FROM notification_address WHERE user_id = #{userId}")
    Optional<String> mail(String userId);

    @Delete("DELETE FROM notification_address WHERE user_id = #{userId}")
    void forgetMail(String userId);

    @Insert("INSERT INTO notification_address (user_id, mail) VALUES (#{userId}, #{mail})")
    void keepMail(@Param("userId") String userId, @Param("mail") String mail);

    /** Addresses of those of the people who didn't refuse mails of the kind. */
    @Select(
            """
            <script>
            SELECT address.mail
            FROM notification_address address
            LEFT JOIN notification_preference refused
              ON refused.user_id = address.user_id
              AND refused.kind = #{kind}
              AND refused.channel = 'mail'
              AND refused.wanted = FALSE
            WHERE refused.user_id IS NULL
              AND address.user_id IN
              <foreach collection="userIds" item="one" open="(" separator="," close=")">#{one}</foreach>
            ORDER BY address.user_id
            </script>
            """)
    List<String> mails(@Param("userIds") Collection<String> userIds, @Param("kind") String kind);

    /** @param channel {@code in-app} or {@code mail} */
    record Preference(String kind, String channel, boolean wanted) {}
}
