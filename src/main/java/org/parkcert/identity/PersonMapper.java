package org.parkcert.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface PersonMapper {

    @Insert(
            """
            INSERT INTO identity_person (user_id, authority, name, employer, locality_code)
            VALUES (#{userId}, #{authority}, #{name}, #{employer}, #{localityCode})
            """)
    void insert(Person person);

    @Update(
            """
            UPDATE identity_person
            SET name = #{name}, employer = #{employer}, locality_code = #{localityCode, jdbcType=VARCHAR}
            WHERE user_id = #{userId}
            """)
    int update(Person person);

    @Select(
            """
            SELECT user_id, authority, name, employer, locality_code
            FROM identity_person
            WHERE user_id = #{userId}
            """)
    Optional<Person> find(String userId);

    @Select(
            """
            <script>
            SELECT user_id, authority, name, employer, locality_code
            FROM identity_person
            WHERE user_id IN
            <foreach collection="userIds" item="userId" open="(" separator="," close=")">#{userId}</foreach>
            ORDER BY user_id
            </script>
            """)
    List<Person> findAll(@Param("userIds") Collection<String> userIds);

    @Insert("INSERT INTO identity_demo_marker (user_id) VALUES (#{userId})")
    void markDemo(String userId);

    @Select("SELECT user_id FROM identity_demo_marker ORDER BY user_id")
    List<String> demoMarkers();

    @Delete("DELETE FROM identity_demo_marker WHERE user_id = #{userId}")
    void unmarkDemo(String userId);
}
