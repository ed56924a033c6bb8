package org.parkcert.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Person;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 收件前的办理记录: what people decided within the locality before the case had its number; the case takes them over. */
@Service
@Transactional
public class PreliminaryRecords {

    private final PreliminaryRecordMapper records;
    private final Directory directory;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    PreliminaryRecords(
            PreliminaryRecordMapper records, Directory directory, AuditTrail audit, ObjectMapper json, Clock clock) {
        this.records = records;
        this.directory = directory;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    public void keep(NewPreliminaryRecord step) {
        records.insert(new PreliminaryRecordMapper.Row(
                step.applicationId(),
                step.element(),
                step.elementName(),
                step.taskId(),
                step.actor(),
                step.onBehalfOf(),
                step.clause(),
                written(step.fields()),
                LocalDateTime.now(clock)));
        audit.recordFor(
                step.onBehalfOf(),
                "application.task-completed",
                null,
                step.applicationId(),
                Map.of("element", step.element()));
    }

    @Transactional(readOnly = true)
    public Optional<String> completedBy(String applicationId, String element) {
        return records.lastActor(applicationId, element);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<PreliminaryStep> of(String applicationId) {
        var rows = records.ofApplication(applicationId);
        var names =
                directory
                        .find(rows.stream()
                                .map(PreliminaryRecordMapper.Row::actor)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Person::userId, Person::name));
        return rows.stream()
                .map(row -> new PreliminaryStep(
                        row.elementName(),
                        names.getOrDefault(row.actor(), row.actor()),
                        row.clause(),
                        read(row.submittedFields()),
                        row.decidedAt()))
                .toList();
    }

    void adopt(String applicationId, CaseNumber caseNumber) {
        records.adopt(applicationId, caseNumber);
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
     */
    public record NewPreliminaryRecord(
            String applicationId,
            String element,
            String elementName,
            String taskId,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String clause,
            Map<String, String> fields) {}

    /** 收件前的一步, as people of the locality see it. */
    public record PreliminaryStep(
            String elementName, String who, @Nullable String clause, Map<String, String> fields, LocalDateTime at) {}
}
