package org.parkcert.bundle;

import java.time.LocalDate;

/**
 * 规则版本: one version of one decision table.
 *
 * @param definitionId the engine's id of this version
 * @param inForceFrom first day (Asia/Shanghai) on which it counts for new submissions
 */
public record RuleEdition(
        String authority, String decisionKey, String definitionId, int version, LocalDate inForceFrom) {}
