package org.parkcert.bundle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 决策表: the tables of an authority in their editions. */
public interface RuleTables {

    /** The newest edition in force on the day; empty when the table is unknown. */
    Optional<RuleEdition> inForce(String authority, String decisionKey, LocalDate day);

    /** All editions of the tables that belong to a regime's matter (keys that begin with the process id), in force on the day. */
    List<RuleEdition> editionsOf(String authority, String processId, LocalDate day);

    /** The rows that match, in the order of the table. Inputs are text, numbers or booleans. */
    List<RuleRow> rows(RuleEdition edition, Map<String, Object> inputs);

    /** The wording of each row of an edition; editions stay readable after newer ones were deployed. */
    RuleWordings wordings(String definitionId);

    /** An edition by the engine's id, as a case pinned it. */
    RuleEdition edition(String definitionId);
}
