package org.parkcert.bundle.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Articles;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.bundle.RuleEditions;
import org.parkcert.bundle.RuleRow;
import org.parkcert.bundle.RuleTables;
import org.parkcert.bundle.RuleWordings;
import org.parkcert.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Evaluates editions in a decision engine of its own: nothing is written to the history, nobody's rights are asked, and
 * no expression language but FEEL is at hand.
 */
@Component
class CamundaRuleTables implements RuleTables {

    private final RuleEditions editions;
    private final Authorities authorities;
    private final AsSystem asSystem;
    private final RepositoryService repository;
    private final DmnEngine evaluator = feelOnly();
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

    /** Of tables that are asked nothing, such as the dimensions of a review: FEEL parses each cell each time. */
    private final Map<String, List<Map<String, Object>>> wholeTables = new ConcurrentHashMap<>();

    private final Map<String, RuleWordings> wordings = new ConcurrentHashMap<>();

    CamundaRuleTables(RuleEditions editions, Authorities authorities, AsSystem asSystem, RepositoryService repository) {
        this.editions = editions;
        this.authorities = authorities;
        this.asSystem = asSystem;
        this.repository = repository;
    }

    private static DmnEngine feelOnly() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalStateException("决策表只能使用 FEEL，不能使用 " + language);
        });
        configuration.setElProvider(expression -> {
            throw new IllegalStateException("决策表只能使用 FEEL，不能使用 " + expression);
        });
        return configuration.buildEngine();
    }

    @Override
    public Optional<RuleEdition> inForce(String authority, String decisionKey, LocalDate day) {
        return editions.inForce(authority, decisionKey, day);
    }

    @Override
    public List<RuleEdition> editionsOf(String authority, String processId, LocalDate day) {
        return editions.editionsOf(authority, processId, day);
    }

    @Override
    public RuleEdition edition(String definitionId) {
        return editions.find(definitionId).orElseThrow(() -> NotFound.of("rule-edition", "规则版本", definitionId));
    }

    @Override
    public List<RuleRow> rows(RuleEdition edition, Map<String, Object> inputs) {
        var found = inputs.isEmpty()
                ? wholeTables.computeIfAbsent(edition.definitionId(), id -> evaluated(edition, inputs))
                : evaluated(edition, inputs);
        var articles = authorities.find(edition.authority()).map(Authority::articles);
        return found.stream().map(outputs -> row(outputs, articles)).toList();
    }

    private List<Map<String, Object>> evaluated(RuleEdition edition, Map<String, Object> inputs) {
        var table = tables.computeIfAbsent(edition.definitionId(), id -> read(edition));
        return evaluator
                .evaluateDecisionTable(table, new LinkedHashMap<>(inputs))
                .getResultList();
    }

    private static RuleRow row(Map<String, Object> outputs, Optional<Articles> articles) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.putAll(outputs);
        if (articles.isPresent() && outputs.get("clause") instanceof String clause) {
            named.put(RuleRow.ARTICLE, articles.get().of(clause));
        }
        return new RuleRow(named);
    }

    @Override
    public RuleWordings wordings(String definitionId) {
        return wordings.computeIfAbsent(
                definitionId,
                id -> asSystem.ask(() -> {
                    try (var model = repository.getDecisionModel(id)) {
                        return RuleWordings.of(model.readAllBytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    private DmnDecision read(RuleEdition edition) {
        return asSystem.ask(() -> {
            try (var model = repository.getDecisionModel(edition.definitionId())) {
                return evaluator.parseDecision(edition.decisionKey(), model);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
