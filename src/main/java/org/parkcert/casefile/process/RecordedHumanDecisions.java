package org.parkcert.casefile.process;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.DecisionRecords;
import org.parkcert.casefile.PreliminaryRecords;
import org.parkcert.process.HumanDecisions;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

@Component
class RecordedHumanDecisions implements HumanDecisions {

    private final DecisionRecords records;
    private final PreliminaryRecords preliminaryRecords;

    RecordedHumanDecisions(DecisionRecords records, PreliminaryRecords preliminaryRecords) {
        this.records = records;
        this.preliminaryRecords = preliminaryRecords;
    }

    @Override
    public void keep(HumanDecision decision) {
        CaseNumber.find(decision.businessKey())
                .ifPresentOrElse(caseNumber -> keep(caseNumber, decision), () -> keepBeforeCase(decision));
    }

    private void keep(CaseNumber caseNumber, HumanDecision decision) {
        records.keep(new DecisionRecords.NewDecisionRecord(
                caseNumber,
                decision.element(),
                decision.elementName(),
                decision.taskId(),
                decision.actor(),
                decision.onBehalfOf(),
                decision.clause(),
                asText(decision.fields()),
                decision.declaration()));
    }

    private void keepBeforeCase(HumanDecision decision) {
        preliminaryRecords.keep(new PreliminaryRecords.NewPreliminaryRecord(
                decision.businessKey(),
                decision.element(),
                decision.elementName(),
                decision.taskId(),
                decision.actor(),
                decision.onBehalfOf(),
                decision.clause(),
                asText(decision.fields())));
    }

    @Override
    public Optional<String> completedBy(String businessKey, String element) {
        return CaseNumber.find(businessKey)
                .map(caseNumber -> records.completedBy(caseNumber, element))
                .orElseGet(() -> preliminaryRecords.completedBy(businessKey, element));
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
