package org.parkcert.bundle.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.RuleEditions;
import org.springframework.stereotype.Component;

/** 规则包插件: puts the guard before and the record after the engine's own deployers, and guards deletions. */
@Component
class BundleEnginePlugin extends AbstractProcessEnginePlugin {

    /** A tenant is named as the folder of its bundle. */
    private static final String FOLDERS = "[a-zA-Z0-9-]+";

    private final DeploymentGuard guard;
    private final DeploymentRecorder recorder;
    private final RuleEditions editions;
    private final AuditTrail audit;

    BundleEnginePlugin(DeploymentGuard guard, DeploymentRecorder recorder, RuleEditions editions, AuditTrail audit) {
        this.guard = guard;
        this.recorder = recorder;
        this.editions = editions;
        this.audit = audit;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreDeployers(with(guard, configuration.getCustomPreDeployers()));
        configuration.setCustomPostDeployers(with(recorder, configuration.getCustomPostDeployers()));
        configuration.setRepositoryService(new GuardedRepositoryService(editions, audit));
        configuration.setTenantResourceWhitelistPattern(FOLDERS);
    }

    private static List<Deployer> with(Deployer ours, @Nullable List<Deployer> others) {
        var deployers = new ArrayList<Deployer>();
        deployers.add(ours);
        if (others != null) {
            deployers.addAll(others);
        }
        return deployers;
    }
}
