package org.parkcert.bundle;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface BundleFileMapper {

    @Insert(
            """
            INSERT INTO bundle_file (authority, path, content, deployment_id, deployed_at)
            VALUES (#{authority}, #{path}, #{content}, #{deploymentId}, #{deployedAt})
            """)
    void insert(String authority, String path, String content, String deploymentId, LocalDateTime deployedAt);

    @Select(
            """
            SELECT MAX(id)
            FROM bundle_file
            WHERE path = #{path}
            GROUP BY authority
            ORDER BY authority
            """)
    List<Long> newestIds(String path);

    @Select(
            """
            SELECT MAX(id)
            FROM bundle_file
            WHERE authority = #{authority} AND path = #{path}
            """)
    Optional<Long> newestId(String authority, String path);

    @Select(
            """
            SELECT id, authority, path, content
            FROM bundle_file
            WHERE id = #{id}
            """)
    BundleFile get(long id);
}
