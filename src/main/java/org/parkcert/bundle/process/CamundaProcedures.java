package org.parkcert.bundle.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.CallInputs;
import org.parkcert.bundle.Procedures;
import org.parkcert.shared.NotFound;
import org.springframework.stereotype.Component;

@Component
class CamundaProcedures implements Procedures {

    private final AsSystem asSystem;
    private final RepositoryService repository;
    private final Map<String, Map<String, String>> inputsByDefinition = new ConcurrentHashMap<>();

    CamundaProcedures(AsSystem asSystem, RepositoryService repository) {
        this.asSystem = asSystem;
        this.repository = repository;
    }

    @Override
    public Procedure of(Authority authority, Authority.Matter matter) {
        return asSystem.ask(() -> {
            var newest = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(matter.process())
                    .tenantIdIn(authority.id())
                    .latestVersion()
                    .singleResult();
            if (newest == null) {
                throw NotFound.of("procedure", "流程", matter.process());
            }
            return new Procedure(
                    newest.getKey(), inputsByDefinition.computeIfAbsent(newest.getId(), this::literalInputs));
        });
    }

    private Map<String, String> literalInputs(String definitionId) {
        try (var diagram = repository.getProcessModel(definitionId)) {
            return CallInputs.of(diagram.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
