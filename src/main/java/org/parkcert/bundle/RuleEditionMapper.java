package org.parkcert.bundle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface RuleEditionMapper {

    @Insert(
            """
            INSERT INTO bundle_rule_edition (
                definition_id,
                authority,
                decision_key,
                version,
                in_force_from,
                deployment_id,
                deployed_at
            ) VALUES (
                #{edition.definitionId},
                #{edition.authority},
                #{edition.decisionKey},
                #{edition.version},
                #{edition.inForceFrom},
                #{deploymentId},
                #{deployedAt}
            )
            """)
    void insert(RuleEdition edition, String deploymentId, LocalDateTime deployedAt);

    @Select(
            """
            SELECT authority, decision_key, definition_id, version, in_force_from
            FROM bundle_rule_edition
            WHERE definition_id = #{definitionId}
            """)
    Optional<RuleEdition> find(String definitionId);

    @Select(
            """
            SELECT authority, decision_key, definition_id, version, in_force_from
            FROM bundle_rule_edition
            WHERE authority = #{authority} AND decision_key = #{decisionKey} AND in_force_from <= #{day}
            ORDER BY version DESC
            LIMIT 1
            """)
    Optional<RuleEdition> newestInForce(String authority, String decisionKey, LocalDate day);

    /** Newest edition in force of each table whose key begins with the prefix. */
    @Select(
            """
            SELECT e.authority, e.decision_key, e.definition_id, e.version, e.in_force_from
            FROM bundle_rule_edition e
            JOIN (
                SELECT decision_key, MAX(version) AS newest
                FROM bundle_rule_edition
                WHERE authority = #{authority}
                  AND in_force_from <= #{day}
                  AND SUBSTRING(decision_key, 1, CHAR_LENGTH(#{prefix})) = #{prefix}
                GROUP BY decision_key
            ) n ON n.decision_key = e.decision_key AND n.newest = e.version
            WHERE e.authority = #{authority}
            ORDER BY e.decision_key
            """)
    List<RuleEdition> newestInForceOf(String authority, String prefix, LocalDate day);

    @Select(
            """
            SELECT COUNT(*)
            FROM bundle_rule_edition
            WHERE authority = #{authority} AND decision_key = #{decisionKey}
            """)
    int editions(String authority, String decisionKey);

    @Select(
            """
            SELECT COUNT(*)
            FROM bundle_rule_edition
            WHERE deployment_id = #{deploymentId}
            """)
    int editionsIn(String deploymentId);
}
