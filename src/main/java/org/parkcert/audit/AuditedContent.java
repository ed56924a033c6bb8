package org.parkcert.audit;

import java.util.List;
import java.util.Set;

/**
 * 留痕内容: a kind of stored thing (文书, 材料, 证书) whose hash the audit trail holds since it was stored. {@code verify-audit}
 * hands the rows over and is told which things no longer are what they were.
 *
 * <p>A Spring bean. The command makes it without engine and web: it may ask for mappers, stores and settings, not for services that
 * need the engine.
 */
public interface AuditedContent {

    /** What such a thing is called in the report, such as 文书. */
    String name();

    /** The actions whose rows hold the hash of such a thing, and those that tell of its erasure. */
    Set<String> actions();

    /**
     * Compares what is stored with what was recorded. A thing that was erased as the rules demand is no fault.
     *
     * @param rows of these actions, oldest first, some hundred at a time; each row is handed over once
     * @return one Chinese sentence for each fault, which names the thing and what is wrong: 文书 17（认定批复）的内容与留痕不一致
     */
    List<String> faults(List<AuditEntry> rows);

    /** Which thing the row tells of. */
    default String subject(AuditEntry row) {
        return row.object();
    }

    /**
     * 凭空添上的: what is stored without any row to tell whence it came.
     *
     * @param told all things of which rows tell
     * @return one Chinese sentence for each
     */
    default List<String> strangers(Set<String> told) {
        return List.of();
    }
}
