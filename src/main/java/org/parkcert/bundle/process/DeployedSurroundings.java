package org.parkcert.bundle.process;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.OwnIndicator;
import org.parkcert.bundle.OwnTerms;
import org.parkcert.bundle.Surroundings;
import org.parkcert.process.ExpressionBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** 已部署的周边: to be asked inside a command, as the system. */
@Component
class DeployedSurroundings {

    private final ListableBeanFactory beans;
    private final Authorities authorities;

    DeployedSurroundings(ListableBeanFactory beans, Authorities authorities) {
        this.beans = beans;
        this.authorities = authorities;
    }

    Surroundings of(String tenant) {
        return new OfTenant(tenant);
    }

    /** Somebody else's, or that of an authority whose id begins as ours does. */
    boolean isOwnedElsewhere(String tenant, String id) {
        var prefix = authorities.all().stream()
                .anyMatch(other -> other.id().startsWith(tenant + "-") && id.startsWith(other.id() + "-"));
        return prefix
                || repository().createProcessDefinitionQuery().processDefinitionKey(id).list().stream()
                        .anyMatch(definition -> !Objects.equals(tenant, definition.getTenantId()))
                || repository().createDecisionDefinitionQuery().decisionDefinitionKey(id).list().stream()
                        .anyMatch(definition -> !Objects.equals(tenant, definition.getTenantId()));
    }

    private static RepositoryService repository() {
        return Context.getProcessEngineConfiguration().getRepositoryService();
    }

    private final class OfTenant implements Surroundings {

        private final String tenant;

        private OfTenant(String tenant) {
            this.tenant = tenant;
        }

        @Override
        public boolean knowsProcess(String id) {
            return repository()
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(id)
                            .tenantIdIn(tenant)
                            .includeProcessDefinitionsWithoutTenantId()
                            .count()
                    > 0;
        }

        @Override
        public boolean knowsDecision(String id) {
            return repository()
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(id)
                            .tenantIdIn(tenant)
                            .includeDecisionDefinitionsWithoutTenantId()
                            .count()
                    > 0;
        }

        @Override
        public boolean knowsForm(String id) {
            var forms = Context.getCommandContext().getCamundaFormDefinitionManager();
            return forms.findLatestDefinitionByKeyAndTenantId(id, tenant) != null;
        }

        @Override
        public boolean knowsStep(String beanName) {
            return isA(beanName, JavaDelegate.class)
                    || isA(beanName, ExecutionListener.class)
                    || isA(beanName, TaskListener.class);
        }

        @Override
        public boolean knowsBean(String beanName) {
            return isA(beanName, ExpressionBean.class);
        }

        @Override
        public boolean namesClause(String id) {
            return authorities
                    .find(tenant)
                    .map(authority -> authority.articles().isNamed(id))
                    .orElse(true);
        }

        @Override
        public Optional<OwnIndicator> othersIndicator(String key) {
            return authorities.all().stream()
                    .filter(authority -> !authority.id().equals(tenant))
                    .flatMap(authority -> authority.indicators().stream())
                    .filter(indicator -> indicator.key().equals(key))
                    .findFirst();
        }

        @Override
        public OwnTerms ownTerms() {
            return authorities.find(tenant).map(OwnTerms::of).orElse(OwnTerms.NONE);
        }

        private boolean isA(String beanName, Class<?> type) {
            return beans.containsBean(beanName) && beans.isTypeMatch(beanName, type);
        }
    }
}
