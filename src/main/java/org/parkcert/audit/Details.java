package org.parkcert.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** 留痕内容: the details as JSON with their names in order, and back. */
@Component
class Details {

    private final ObjectMapper json;

    Details(ObjectMapper json) {
        this.json = json;
    }

    String written(Map<String, String> details) {
        try {
            return json.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Audit details can't be written", impossible);
        }
    }

    AuditEntry entry(NewRow row) {
        return entry(ChainedRow.after(ChainHead.ofNew(""), row));
    }

    AuditEntry entry(ChainedRow row) {
        return new AuditEntry(
                row.recordedAt(),
                row.actor(),
                row.action(),
                caseNumber(row.caseNumber()),
                row.objectReference(),
                read(row.details()));
    }

    private Map<String, String> read(String details) {
        try {
            return json.readValue(details, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Audit details can't be read", broken);
        }
    }

    private static @Nullable CaseNumber caseNumber(@Nullable String stored) {
        return stored == null ? null : CaseNumber.of(stored);
    }
}
