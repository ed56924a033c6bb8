package org.parkcert.process;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.stereotype.Component;

/**
 * Expressions that see variables, the beans made for diagrams, and nothing else: no other bean, no property but the
 * business key, no method but those of an {@link ExpressionBean}, so no reflection.
 */
@Component
class GuardedExpressions extends JuelExpressionManager {

    private final AllowedBeans allowed;

    GuardedExpressions(AllowedBeans allowed) {
        this.allowed = allowed;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(allowed);
        return resolver;
    }
}
