package org.parkcert.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** 审计: writes a row in the caller's transaction. */
public interface AuditTrail {

    /**
     * @param action {@code <feature>.<what happened>}
     * @param object reference of the thing, such as an id or a number; never personal data
     * @param details references and salted hashes, never personal data
     */
    void record(String action, @Nullable CaseNumber caseNumber, String object, Map<String, String> details);
}
