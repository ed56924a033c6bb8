package org.parkcert.casefile.process;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.DecisionRecords;
import org.parkcert.process.HumanDecisions;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

@Component
class RecordedHumanDecisions implements HumanDecisions {

    private final DecisionRecords records;

    RecordedHumanDecisions(DecisionRecords records) {
        this.records = records;
    }

    @Override
    public void keep(HumanDecision decision) {
        records.keep(new DecisionRecords.NewDecisionRecord(
                decision.caseNumber(),
                decision.element(),
                decision.elementName(),
                decision.taskId(),
                decision.actor(),
                decision.onBehalfOf(),
                decision.clause(),
                asText(decision.fields()),
                decision.declaration()));
    }

    @Override
    public Optional<String> completedBy(CaseNumber caseNumber, String element) {
        return records.completedBy(caseNumber, element);
    }

    /** A field left empty is no field. */
    private static Map<String, String> asText(Map<String, @Nullable Object> fields) {
        var texts = new TreeMap<String, String>();
        fields.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, value.toString());
            }
        });
        return texts;
    }
}
