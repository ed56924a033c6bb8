package org.parkcert.process;

import org.parkcert.shared.BusinessRuleViolation;

/** 流程图含有不允许的内容. */
final class DiagramNotAllowed extends BusinessRuleViolation {

    DiagramNotAllowed(String message) {
        super("diagram.not-allowed", message);
    }
}
