package org.parkcert.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine as parkcert uses it: guarded, with a lean history, on the platform's time. */
@Component
@Order(Ordering.DEFAULT_ORDER + 10)
class EngineConfiguration extends AbstractCamundaConfiguration {

    private final GuardedExpressions expressions;
    private final DiagramListener diagrams;
    private final HumanTasks humanTasks;
    private final ObjectProvider<TaskView> views;
    private final Clock clock;

    EngineConfiguration(
            GuardedExpressions expressions,
            DiagramListener diagrams,
            HumanTasks humanTasks,
            ObjectProvider<TaskView> views,
            Clock clock) {
        this.expressions = expressions;
        this.diagrams = diagrams;
        this.humanTasks = humanTasks;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        EngineTime.follow(clock);
        keepLittleHistory(engine);
        readLittle(engine);
        retryFailedJobs(engine);
        refuseForeignCode(engine);
        guardHumanTasks(engine);
        engine.setTenantIdProvider(new CallersTenant());
    }

    private static void keepLittleHistory(SpringProcessEngineConfiguration engine) {
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new LeanHistory())));
        engine.setHistory(LeanHistory.NAME);
        engine.setHistoryEventProducer(new LeanHistoryEvents());
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setCustomHistoryEventHandlers(List.of(new LeanHistoryWriter()));
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setTaskMetricsEnabled(false);
    }

    private static void readLittle(SpringProcessEngineConfiguration engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                new ArrayList<>(List.of(new QueriesOnlyRead(engine::getTransactionManager))));
        addSessions(
                engine,
                new ReplacedManager<>(TaskManager.class, TasksWithoutParts::new),
                new ReplacedManager<>(ProcessDefinitionManager.class, KnownDefinitions::new));
    }

    private static void addSessions(SpringProcessEngineConfiguration engine, SessionFactory... ours) {
        var sessions = new ArrayList<SessionFactory>();
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        sessions.addAll(List.of(ours));
        engine.setCustomSessionFactories(sessions);
    }

    private static void retryFailedJobs(SpringProcessEngineConfiguration engine) {
        engine.setDefaultNumberOfRetries(3);
        engine.setFailedJobRetryTimeCycle("R3/PT5M");
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // a refusal is an answer, not a fault: whoever called gets it, failed jobs are logged and kept by the job
        // executor
        engine.setEnableCmdExceptionLogging(false);
    }

    private void refuseForeignCode(SpringProcessEngineConfiguration engine) {
        engine.setExpressionManager(expressions);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setArtifactFactory(new NoClasses());
        var listeners = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        listeners.add(diagrams);
        engine.setCustomPreBPMNParseListeners(listeners);
    }

    private void guardHumanTasks(SpringProcessEngineConfiguration engine) {
        engine.setTaskService(new GuardedTaskService(humanTasks));
        engine.setFormService(new GuardedFormService(humanTasks, views));
        addSessions(engine, new ActingPerson.Factory());
        var types = new ValueTypeResolverImpl();
        types.addType(new JsonFieldType());
        engine.setValueTypeResolver(types);
    }
}
