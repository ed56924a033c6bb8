package org.parkcert.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.CurrentUser;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 审计: writes a row in the caller's transaction. Nothing here changes or removes one. */
@Service
@Transactional
public class AuditTrail {

    private final AuditMapper entries;
    private final CurrentUser currentUser;
    private final ObjectMapper json;
    private final Clock clock;

    AuditTrail(AuditMapper entries, CurrentUser currentUser, ObjectMapper json, Clock clock) {
        this.entries = entries;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param action {@code <feature>.<what happened>}
     * @param object reference of the thing, such as an id or a number; never personal data
     * @param details references and salted hashes, never personal data
     */
    public void record(String action, @Nullable CaseNumber caseNumber, String object, Map<String, String> details) {
        unwritten()
                .add(new AuditMapper.Row(
                        LocalDateTime.now(clock),
                        currentUser.orSystem().userId(),
                        action,
                        caseNumber,
                        object,
                        written(new TreeMap<>(details))));
    }

    /** What happened in a case, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(CaseNumber caseNumber) {
        unwritten().write();
        return entries.ofCase(caseNumber).stream().map(this::entry).toList();
    }

    /** What the transaction has recorded so far; it is written with one statement before the transaction commits. */
    private Unwritten unwritten() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Unwritten.class::isInstance)
                .map(Unwritten.class::cast)
                .filter(unwritten -> unwritten.isOf(entries))
                .findFirst()
                .orElseGet(() -> {
                    var unwritten = new Unwritten(entries);
                    TransactionSynchronizationManager.registerSynchronization(unwritten);
                    return unwritten;
                });
    }

    private AuditEntry entry(AuditMapper.Row row) {
        return new AuditEntry(
                row.recordedAt(),
                row.actor(),
                row.action(),
                row.caseNumber(),
                row.objectReference(),
                read(row.details()));
    }

    private String written(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Audit details can't be written", impossible);
        }
    }

    private Map<String, String> read(String details) {
        try {
            return json.readValue(details, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Audit details can't be read", broken);
        }
    }
}
