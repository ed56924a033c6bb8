package org.parkcert.bundle.process;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Tenant;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.AuthorityFile;
import org.parkcert.bundle.Bundle;
import org.parkcert.bundle.BundleFolders;
import org.parkcert.bundle.DeployedBundles;
import org.parkcert.bundle.Fault;
import org.parkcert.shared.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * 启动时部署规则包: one deployment for each bundle, with the files that changed since the last start. It runs before the
 * first request is served and before {@code ApplicationReadyEvent}, so that whoever seeds or answers can rely on it.
 */
@Component
class BundleDeployer implements SmartLifecycle {

    static final String SOURCE = "parkcert";

    private static final Logger LOG = LoggerFactory.getLogger(BundleDeployer.class);
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE + 1000;

    private final BundleFolders folders;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final StartUp startUp;
    private final DeployedBundles checks;
    private boolean done;

    BundleDeployer(
            BundleFolders folders,
            RepositoryService repository,
            IdentityService identity,
            StartUp startUp,
            DeployedBundles checks) {
        this.folders = folders;
        this.repository = repository;
        this.identity = identity;
        this.startUp = startUp;
        this.checks = checks;
    }

    @Override
    public void start() {
        startUp.run(this::deployAll);
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return BEFORE_ALL_OTHERS;
    }

    private void deployAll() {
        var tenants =
                identity.createTenantQuery().list().stream().map(Tenant::getId).collect(Collectors.toSet());
        for (var bundle : folders.all()) {
            if (bundle.trusted() || accepted(bundle)) {
                if (!bundle.isShared()) {
                    ensureTenant(authorityOf(bundle), tenants);
                }
                deploy(bundle);
            }
        }
    }

    /** A bundle from a directory that breaks the conventions is left out; the others, and running cases, go on. */
    private boolean accepted(Bundle bundle) {
        var faults = checks.check(bundle.folder(), bundle.files()).stream()
                .filter(Fault::isBlocking)
                .toList();
        if (!faults.isEmpty()) {
            LOG.error(
                    "规则包 {}（{}）有 {} 处问题，未部署：{}",
                    bundle.folder(),
                    bundle.origin(),
                    faults.size(),
                    faults.stream().map(Fault::toString).collect(Collectors.joining("；")));
        }
        return faults.isEmpty();
    }

    private static Authority authorityOf(Bundle bundle) {
        var file = bundle.authorityFile()
                .orElseThrow(() -> new IllegalStateException(
                        "规则包 " + bundle.folder() + "（" + bundle.origin() + "）缺少 " + AuthorityFile.NAME));
        try {
            return AuthorityFile.read(bundle.folder(), file);
        } catch (InvalidInput invalid) {
            throw new IllegalStateException(
                    "规则包 " + bundle.folder() + "（" + bundle.origin() + "）的 " + AuthorityFile.NAME + " 有误："
                            + invalid.faults().stream()
                                    .map(fault -> fault.field() + " " + fault.message())
                                    .collect(Collectors.joining("；")),
                    invalid);
        }
    }

    private void ensureTenant(Authority authority, Set<String> tenants) {
        if (tenants.contains(authority.id())) {
            return;
        }
        var tenant = identity.newTenant(authority.id());
        tenant.setName(authority.name());
        identity.saveTenant(tenant);
    }

    /**
     * Compared file by file with the newest deployment of our own source: a file that an administrator deployed since
     * stays the newest, also when another file of its bundle changed here.
     */
    private void deploy(Bundle bundle) {
        var deployment = repository
                .createDeployment()
                .name(bundle.folder())
                .source(SOURCE)
                .enableDuplicateFiltering(true);
        bundle.tenant().ifPresent(deployment::tenantId);
        bundle.files().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        var deployed = deployment.deployWithResult();
        LOG.info("规则包 {}：部署 {}", bundle.folder(), deployed.getId());
    }
}
