package org.parkcert.bundle.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.AuthorityFile;
import org.parkcert.bundle.BundleFiles;
import org.parkcert.bundle.Conventions;
import org.parkcert.bundle.DefinitionIds;
import org.parkcert.bundle.DeployedBundles;
import org.parkcert.bundle.Fault;
import org.parkcert.shared.ChinaTime;
import org.springframework.stereotype.Component;

@Component
class CamundaDeployedBundles implements DeployedBundles {

    private final AsSystem asSystem;
    private final RepositoryService repository;
    private final DeployedSurroundings surroundings;
    private final BundleFiles kept;

    CamundaDeployedBundles(
            AsSystem asSystem, RepositoryService repository, DeployedSurroundings surroundings, BundleFiles kept) {
        this.asSystem = asSystem;
        this.repository = repository;
        this.surroundings = surroundings;
        this.kept = kept;
    }

    @Override
    public List<Definition> definitions(String authority) {
        return asSystem.ask(() -> {
            var deployments =
                    deployments(authority).stream().collect(Collectors.toMap(Deployment::getId, Function.identity()));
            var definitions = new ArrayList<Definition>();
            repository
                    .createProcessDefinitionQuery()
                    .tenantIdIn(authority)
                    .latestVersion()
                    .orderByProcessDefinitionKey()
                    .asc()
                    .list()
                    .forEach(diagram ->
                            definitions.add(definition("diagram", diagram, diagram.getVersionTag(), deployments)));
            repository
                    .createDecisionDefinitionQuery()
                    .tenantIdIn(authority)
                    .latestVersion()
                    .orderByDecisionDefinitionKey()
                    .asc()
                    .list()
                    .forEach(table -> definitions.add(definition("table", table, null, deployments)));
            return definitions;
        });
    }

    private static Definition definition(
            String kind,
            ResourceDefinition definition,
            @Nullable String versionTag,
            Map<String, Deployment> deployments) {
        var deployment = deployments.get(definition.getDeploymentId());
        if (deployment == null) {
            throw new IllegalStateException("Deployment missing of " + definition.getId());
        }
        return new Definition(
                kind,
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                versionTag,
                deployment.getSource(),
                LocalDateTime.ofInstant(deployment.getDeploymentTime().toInstant(), ChinaTime.ZONE));
    }

    @Override
    public Map<String, byte[]> files(String authority) {
        return asSystem.ask(() -> {
            var newest = new LinkedHashMap<String, String>();
            var files = new TreeMap<String, byte[]>();
            for (var deployment : deployments(authority)) {
                for (var resource : repository.getDeploymentResources(deployment.getId())) {
                    for (var id : DefinitionIds.of(resource.getName(), resource.getBytes())) {
                        var replaced = newest.put(id, resource.getName());
                        if (replaced != null) {
                            files.remove(replaced);
                        }
                        files.put(resource.getName(), resource.getBytes());
                    }
                }
            }
            kept.find(authority, AuthorityFile.NAME)
                    .ifPresent(file -> files.put(AuthorityFile.NAME, file.getBytes(UTF_8)));
            return files;
        });
    }

    @Override
    public Map<String, byte[]> rules(String folder) {
        return asSystem.ask(() -> {
            var rules = new TreeMap<String, byte[]>();
            for (var definition : newest(folder)) {
                rules.put(definition.getResourceName(), resource(definition));
            }
            kept.find(folder, AuthorityFile.NAME)
                    .ifPresent(
                            file -> rules.put("processes/" + folder + "/" + AuthorityFile.NAME, file.getBytes(UTF_8)));
            return rules;
        });
    }

    private List<ResourceDefinition> newest(String folder) {
        var diagrams = repository.createProcessDefinitionQuery().latestVersion();
        var tables = repository.createDecisionDefinitionQuery().latestVersion();
        var definitions = new ArrayList<ResourceDefinition>();
        if (folder.equals(BundleFiles.SHARED)) {
            definitions.addAll(diagrams.withoutTenantId().list());
            definitions.addAll(tables.withoutTenantId().list());
        } else {
            definitions.addAll(diagrams.tenantIdIn(folder).list());
            definitions.addAll(tables.tenantIdIn(folder).list());
        }
        return definitions;
    }

    private byte[] resource(ResourceDefinition definition) {
        try (var content = repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Fault> check(String folder, Map<String, byte[]> files) {
        return asSystem.ask(() -> Conventions.check(folder, files, surroundings.of(folder)));
    }

    private List<Deployment> deployments(String authority) {
        return repository
                .createDeploymentQuery()
                .tenantIdIn(authority)
                .orderByDeploymentTime()
                .asc()
                .list();
    }
}
