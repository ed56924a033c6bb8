package org.parkcert.audit;

import java.util.Map;
import java.util.Set;

/**
 * 留痕状态: a kind of thing (标牌, 园区, 文号) whose every change the audit trail holds, so that it also knows how the thing stands.
 * {@code verify-audit} compares that with what the registry says today.
 *
 * <p>A Spring bean, made as {@link AuditedContent} is.
 */
public interface AuditedState {

    /** What such a thing is called in the report, such as 标牌. */
    String name();

    /** The actions whose rows tell of a change, each {@link org.parkcert.shared.Change before and after}. */
    Set<String> actions();

    /** Which thing the row is about; empty for a row of an earlier edition, that doesn't say. */
    String subject(AuditEntry row);

    /** How each stands in the registry, by subject. */
    Map<String, Present> present();

    /** A state in words for the report. */
    String label(String state);

    /** 现状.
     *
     * @param label how people know the thing
     */
    record Present(String label, String state) {}
}
