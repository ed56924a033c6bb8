package org.parkcert.bundle.process;

import java.util.Map;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DeleteProcessDefinitionsSelectBuilder;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.DeploymentInUse;
import org.parkcert.bundle.RuleEditions;

/** 部署的删除: refused, whichever client asks, while anything stands on what was deployed, and always together with its instances. */
class GuardedRepositoryService extends RepositoryServiceImpl {

    private final RuleEditions editions;
    private final AuditTrail audit;

    GuardedRepositoryService(RuleEditions editions, AuditTrail audit) {
        this.editions = editions;
        this.audit = audit;
    }

    @Override
    public void deleteDeployment(String deploymentId) {
        deleteDeployment(deploymentId, false, false, false);
    }

    @Override
    public void deleteDeploymentCascade(String deploymentId) {
        deleteDeployment(deploymentId, true, false, false);
    }

    @Override
    public void deleteDeployment(String deploymentId, boolean cascade) {
        deleteDeployment(deploymentId, cascade, false, false);
    }

    @Override
    public void deleteDeployment(String deploymentId, boolean cascade, boolean skipCustomListeners) {
        deleteDeployment(deploymentId, cascade, skipCustomListeners, false);
    }

    @Override
    public void deleteDeployment(
            String deploymentId, boolean cascade, boolean skipCustomListeners, boolean skipIoMappings) {
        if (cascade) {
            throw new DeploymentInUse("部署不得连同办件一并删除");
        }
        commandExecutor.execute(context -> {
            refuseIfInUse(context, deploymentId);
            audit.record("bundle.deployment-deleted", null, deploymentId, Map.of());
            return new DeleteDeploymentCmd(deploymentId, false, skipCustomListeners, skipIoMappings).execute(context);
        });
    }

    @Override
    public DeleteProcessDefinitionsSelectBuilder deleteProcessDefinitions() {
        throw new DeploymentInUse("流程版本不得单独删除");
    }

    private void refuseIfInUse(CommandContext context, String deploymentId) {
        if (editions.anyIn(deploymentId)) {
            throw new DeploymentInUse("部署中有决策表，办件的规则固定在其版本上");
        }
        var services = context.getProcessEngineConfiguration();
        var instances =
                AsSystem.ask(context, () -> createProcessDefinitionQuery().deploymentId(deploymentId).list().stream()
                        .mapToLong(definition -> services.getHistoryService()
                                        .createHistoricProcessInstanceQuery()
                                        .processDefinitionId(definition.getId())
                                        .count()
                                + services.getRuntimeService()
                                        .createProcessInstanceQuery()
                                        .processDefinitionId(definition.getId())
                                        .count())
                        .sum());
        if (instances > 0) {
            throw new DeploymentInUse("部署中的流程还有办件");
        }
    }
}
