package org.parkcert.bundle;

import java.time.LocalDateTime;
import java.util.List;
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

    /** Changes with every deployment, whatever the order in which deployments commit. */
    @Select(
            """
            SELECT COUNT(*) AS files, COALESCE(MAX(id), 0) AS newest
            FROM bundle_file
            """)
    State state();

    @Select(
            """
            SELECT authority, path, MAX(id) AS id
            FROM bundle_file
            GROUP BY authority, path
            """)
    List<Newest> newest();

    /** By which it is noticed that files were deployed. */
    record State(long files, long newest) {}

    /** The newest edition of a file. */
    record Newest(String authority, String path, long id) {}

    @Select(
            """
            SELECT id, authority, path, content
            FROM bundle_file
            WHERE id = #{id}
            """)
    BundleFile get(long id);
}
