package org.parkcert.bundle.process;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.audit.Sm3;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.Bundle;
import org.parkcert.bundle.BundleFiles;
import org.parkcert.bundle.RuleEditions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 部署登记: after the engine's own deployers and in their transaction, keeps the files that the engine doesn't read and
 * the editions of decision tables, whichever client deployed.
 */
@Component
class DeploymentRecorder implements Deployer {

    private final BundleFiles files;
    private final RuleEditions editions;
    private final Authorities authorities;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DeploymentRecorder(
            BundleFiles files,
            RuleEditions editions,
            Authorities authorities,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.files = files;
        this.editions = editions;
        this.authorities = authorities;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var tenant = deployment.getTenantId() == null ? BundleFiles.SHARED : deployment.getTenantId();
        keepFiles(deployment, tenant);
        recordEditions(deployment, tenant);
        tellSchedules(deployment, tenant);
        audit.record("bundle.deployed", null, deployment.getId(), contents(deployment, tenant));
    }

    private static Map<String, String> contents(DeploymentEntity deployment, String tenant) {
        var contents = new TreeMap<String, String>();
        contents.put("tenant", tenant);
        deployment.getResources().values().stream()
                .filter(resource -> !resource.isGenerated())
                .forEach(resource -> contents.put(Sm3.DETAIL + " " + resource.getName(), Sm3.hex(resource.getBytes())));
        return contents;
    }

    private void tellSchedules(DeploymentEntity deployment, String tenant) {
        var processes = deployment.getDeployedProcessDefinitions();
        if (processes != null && deployment.getTenantId() != null) {
            processes.stream()
                    .map(ProcessDefinition::getKey)
                    .filter(Schedules::isSchedule)
                    .forEach(key -> events.publishEvent(new Schedules.ScheduleDeployed(tenant, key)));
        }
    }

    private void keepFiles(DeploymentEntity deployment, String tenant) {
        for (var resource : deployment.getResources().values()) {
            if (!resource.isGenerated() && Bundle.isKeptAside(resource.getName())) {
                files.keep(
                        tenant,
                        Bundle.pathInFolder(resource.getName()),
                        Bundle.textOf(resource.getBytes()),
                        deployment.getId());
            }
        }
    }

    private void recordEditions(DeploymentEntity deployment, String tenant) {
        var decisions = deployment.getDeployedDecisionDefinitions();
        if (decisions == null || decisions.isEmpty()) {
            return;
        }
        @Nullable Authority authority = authorities.find(tenant).orElse(null);
        for (var decision : decisions) {
            editions.record(
                    authority, tenant, decision.getKey(), decision.getVersion(), decision.getId(), deployment.getId());
        }
    }
}
