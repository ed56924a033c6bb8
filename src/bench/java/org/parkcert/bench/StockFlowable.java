package org.parkcert.bench;

import javax.sql.DataSource;
import org.flowable.dmn.engine.configurator.DmnEngineConfigurator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.parkcert.bench.ReferenceCase.Dialect;

/** 同类引擎: Flowable as it comes. */
final class StockFlowable implements Contestant {

    private final ProcessEngine engine;

    StockFlowable(DataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(false);
        configuration.addConfigurator(new DmnEngineConfigurator());
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("cert.bpmn20.xml", ReferenceCase.diagram(Dialect.FLOWABLE, Step.class))
                .addString("thresholds.dmn", ReferenceCase.table(Dialect.FLOWABLE))
                .deploy();
    }

    @Override
    public Done runCase(String prepared) {
        var id = engine.getRuntimeService()
                .startProcessInstanceByKey(ReferenceCase.PROCESS, prepared, ReferenceCase.atStart())
                .getId();
        var completed = complete(id) + complete(id) + complete(id);
        var management = engine.getManagementService();
        var timer = management.createTimerJobQuery().processInstanceId(id).singleResult();
        management.executeJob(management.moveTimerToExecutableJob(timer.getId()).getId());
        return ReferenceCase.done(completed + complete(id));
    }

    private int complete(String id) {
        var tasks =
                engine.getTaskService().createTaskQuery().processInstanceId(id).list();
        for (var index = 0; index < tasks.size(); index++) {
            var task = tasks.get(index);
            engine.getTaskService().complete(task.getId(), ReferenceCase.answers(task.getTaskDefinitionKey(), index));
        }
        return tasks.size();
    }

    /** 自动步骤. */
    public static final class Step implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            ReferenceCase.results(execution.getCurrentActivityId()).forEach(execution::setVariable);
        }
    }
}
