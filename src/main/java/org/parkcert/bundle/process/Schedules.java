package org.parkcert.bundle.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 补办: a timer that was missed five times fires once, and a deployment after a missed date loses it. So every
 * {@code …-schedule} is also started after start-up and after it was deployed; what it does is safe to repeat.
 */
@Component
class Schedules {

    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);
    private static final String SCHEDULE = "-schedule";

    private final AsSystem asSystem;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final StartUp startUp;
    private final TransactionTemplate ownTransaction;
    private final boolean jobsRun;

    Schedules(
            AsSystem asSystem,
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            StartUp startUp,
            PlatformTransactionManager transactions,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean jobsRun) {
        this.asSystem = asSystem;
        this.repository = repository;
        this.runtime = runtime;
        this.startUp = startUp;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jobsRun = jobsRun;
    }

    static boolean isSchedule(String processId) {
        return processId.endsWith(SCHEDULE);
    }

    /** Where no jobs run, as in a command, nobody would go on with what is begun here. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void started() {
        if (jobsRun) {
            asSystem
                    .ask(() -> repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKeyLike("%" + SCHEDULE)
                            .latestVersion()
                            .active()
                            .list())
                    .stream()
                    .filter(schedule -> schedule.getTenantId() != null)
                    .forEach(this::run);
        }
    }

    /** What the start-up deploys runs when it is through. */
    @TransactionalEventListener
    void deployed(ScheduleDeployed deployed) {
        if (!startUp.isRunning()) {
            asSystem.ask(() -> repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(deployed.processId())
                            .tenantIdIn(deployed.tenant())
                            .latestVersion()
                            .active()
                            .list())
                    .forEach(this::run);
        }
    }

    private void run(ProcessDefinition schedule) {
        try {
            ownTransaction.executeWithoutResult(
                    status -> asSystem.ask(() -> runtime.createProcessInstanceByKey(schedule.getKey())
                            .processDefinitionTenantId(schedule.getTenantId())
                            .execute()));
        } catch (ProcessEngineException nextTimeByItsTimer) {
            LOG.error("Schedule {} didn't run", schedule.getKey(), nextTimeByItsTimer);
        }
    }

    /** 定期流程已部署. */
    record ScheduleDeployed(String tenant, String processId) {}
}
