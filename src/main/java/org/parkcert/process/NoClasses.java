package org.parkcert.process;

import org.camunda.bpm.engine.ArtifactFactory;

/** A diagram names beans, never classes. */
final class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new DiagramNotAllowed("流程图不得直接引用 Java 类（" + type.getName() + "），请改用 delegateExpression");
    }
}
