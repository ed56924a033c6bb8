package org.parkcert.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 办理记录: what people decided in user tasks, kept in the transaction of the completion. */
@Service
@Transactional
public class DecisionRecords {

    private static final int MOST_PRECEDENTS = 20;

    private final DecisionRecordMapper records;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    DecisionRecords(DecisionRecordMapper records, AuditTrail audit, ObjectMapper json, Clock clock) {
        this.records = records;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    public void keep(NewDecisionRecord decision) {
        records.insert(new DecisionRecordMapper.Row(
                decision.caseNumber(),
                decision.element(),
                decision.elementName(),
                decision.taskId(),
                decision.actor(),
                decision.onBehalfOf(),
                decision.clause(),
                written(decision.fields()),
                decision.declaration(),
                LocalDateTime.now(clock)));
        audit.recordFor(
                decision.onBehalfOf(),
                "case.task-completed",
                decision.caseNumber(),
                decision.taskId(),
                Map.of("element", decision.element()));
    }

    /** Who completed the element last in this case. */
    @Transactional(readOnly = true)
    public Optional<String> completedBy(CaseNumber caseNumber, String element) {
        return records.lastActor(caseNumber, element);
    }

    /** Records of the case in which the field was submitted. */
    @Transactional(readOnly = true)
    public int holding(CaseNumber caseNumber, String field) {
        return records.withField(caseNumber, pattern(field)).size();
    }

    /** 清除: takes a field that names people out of what was submitted; who decided and everything else stays. */
    public void forget(CaseNumber caseNumber, String field) {
        for (var record : records.withField(caseNumber, pattern(field))) {
            var left = new TreeMap<>(read(record.submittedFields()));
            left.remove(field);
            records.rewrite(record.id(), written(left));
        }
    }

    private static String pattern(String field) {
        return "%\"" + field + "\":%";
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<DecisionRecord> of(CaseNumber caseNumber) {
        return records.ofCase(caseNumber).stream().map(this::decisionRecord).toList();
    }

    /** What was decided in any case of a park, oldest first. */
    List<DecisionRecord> ofPark(String parkId) {
        return records.ofPark(parkId).stream().map(this::decisionRecord).toList();
    }

    List<CaseFiles.Precedent> precedents(CaseFile caseFile, String elementId) {
        return records
                .decidedElsewhere(caseFile.authority(), caseFile.caseNumber(), "%#" + elementId, MOST_PRECEDENTS)
                .stream()
                .map(earlier -> new CaseFiles.Precedent(decisionRecord(earlier), earlier.result()))
                .toList();
    }

    private DecisionRecord decisionRecord(DecisionRecordMapper.Precedent row) {
        return new DecisionRecord(
                row.caseNumber(),
                row.element(),
                row.elementName(),
                row.actor(),
                null,
                null,
                read(row.submittedFields()),
                null,
                row.decidedAt());
    }

    private DecisionRecord decisionRecord(DecisionRecordMapper.Row row) {
        return new DecisionRecord(
                row.caseNumber(),
                row.element(),
                row.elementName(),
                row.actor(),
                row.onBehalfOf(),
                row.clause(),
                read(row.submittedFields()),
                row.declaration(),
                row.decidedAt());
    }

    private String written(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Submitted fields can't be written", impossible);
        }
    }

    private Map<String, String> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Submitted fields can't be read", broken);
        }
    }

    /**
     * 一次办理, about to be kept.
     *
     * @param element {@code <process id>#<element id>}
     * @param fields what was submitted, values as text
     * @param declaration what the actor declared by completing, null where nobody is asked
     */
    public record NewDecisionRecord(
            CaseNumber caseNumber,
            String element,
            String elementName,
            String taskId,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String clause,
            Map<String, String> fields,
            @Nullable String declaration) {}
}
