package org.parkcert.bundle.process;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.parkcert.bundle.Conventions;
import org.parkcert.bundle.DefinitionIds;
import org.parkcert.bundle.DeploymentRefused;
import org.parkcert.bundle.Fault;
import org.parkcert.identity.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 部署把关: inside the deployment's command, before anything is stored, whichever client deploys; only start-up passes
 * unasked.
 */
@Component
class DeploymentGuard implements Deployer {

    private final StartUp startUp;
    private final ObjectProvider<CurrentUser> currentUser;
    private final DeployedSurroundings surroundings;

    DeploymentGuard(StartUp startUp, ObjectProvider<CurrentUser> currentUser, DeployedSurroundings surroundings) {
        this.startUp = startUp;
        this.currentUser = currentUser;
        this.surroundings = surroundings;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew() || startUp.isRunning()) {
            return;
        }
        var faults = new ArrayList<Fault>();
        faults.addAll(tenantFaults(deployment));
        if (deployment.getTenantId() != null) {
            faults.addAll(contentFaults(deployment.getTenantId(), deployment));
        }
        if (faults.stream().anyMatch(Fault::isBlocking)) {
            throw new DeploymentRefused(
                    faults.stream().filter(Fault::isBlocking).toList());
        }
    }

    private List<Fault> contentFaults(String tenant, DeploymentEntity deployment) {
        var files = new TreeMap<String, byte[]>();
        deployment.getResources().values().forEach(resource -> files.put(resource.getName(), resource.getBytes()));
        return AsSystem.ask(Context.getCommandContext(), () -> {
            var faults = new ArrayList<>(Conventions.check(tenant, files, surroundings.of(tenant)));
            files.forEach((name, content) -> DefinitionIds.of(name, content).stream()
                    .filter(id -> surroundings.isOwnedElsewhere(tenant, id))
                    .forEach(id -> faults.add(
                            Fault.blocking(name, id, "deployment.key-owned", "编号“" + id + "”属于其他单位，请改用本单位的编号"))));
            return faults;
        });
    }

    private List<Fault> tenantFaults(DeploymentEntity deployment) {
        var faults = new ArrayList<Fault>();
        var tenant = deployment.getTenantId();
        if (BundleDeployer.SOURCE.equals(deployment.getSource())) {
            faults.add(Fault.blocking("", "", "deployment.source", "来源“parkcert”仅供平台启动时使用，请在 Modeler 中改用其他来源"));
        }
        if (tenant == null || tenant.isBlank()) {
            faults.add(Fault.blocking("", "", "deployment.tenant-missing", "没有填写租户，请在 Modeler 的部署窗口填写本单位的租户"));
            return faults;
        }
        var caller = currentUser.getObject().orSystem();
        if (!caller.belongsTo(tenant)) {
            faults.add(Fault.blocking("", "", "deployment.tenant-foreign", "租户“" + tenant + "”不是您所在的单位，不能代为部署"));
        }
        return faults;
    }
}
