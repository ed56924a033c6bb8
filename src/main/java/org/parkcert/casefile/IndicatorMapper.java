package org.parkcert.casefile;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.parkcert.shared.CaseNumber;

@Mapper
interface IndicatorMapper {

    /** All declared values in one round trip; at least one. */
    @Insert(
            """
            <script>
            INSERT INTO casefile_indicator (case_number, indicator, declared)
            VALUES
            <foreach collection="values" index="indicator" item="declared" separator=",">
              (#{caseNumber}, #{indicator}, #{declared})
            </foreach>
            </script>
            """)
    void declare(CaseNumber caseNumber, Map<String, String> values);

    /** In the place of values that were declared before; at least one. */
    @Insert(
            """
            <script>
            INSERT INTO casefile_indicator (case_number, indicator, declared)
            VALUES
            <foreach collection="values" index="indicator" item="declared" separator=",">
              (#{caseNumber}, #{indicator}, #{declared})
            </foreach>
            ON DUPLICATE KEY UPDATE declared = VALUES(declared)
            </script>
            """)
    void redeclare(CaseNumber caseNumber, Map<String, String> values);

    @Update(
            """
            UPDATE casefile_indicator
            SET declared = NULL
            WHERE case_number = #{caseNumber}
            """)
    void forgetDeclared(CaseNumber caseNumber);

    /** All verified values in one round trip; at least one. */
    @Insert(
            """
            <script>
            INSERT INTO casefile_indicator (case_number, indicator, verified)
            VALUES
            <foreach collection="values" index="indicator" item="verified" separator=",">
              (#{caseNumber}, #{indicator}, #{verified})
            </foreach>
            ON DUPLICATE KEY UPDATE verified = VALUES(verified)
            </script>
            """)
    void verify(CaseNumber caseNumber, Map<String, String> values);

    @Select(
            """
            SELECT indicator, declared, verified
            FROM casefile_indicator
            WHERE case_number = #{caseNumber}
            ORDER BY indicator
            """)
    List<Figure> ofCase(CaseNumber caseNumber);
}
