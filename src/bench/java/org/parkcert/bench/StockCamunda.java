package org.parkcert.bench;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.parkcert.bench.ReferenceCase.Dialect;

/** 原装引擎: Camunda as it comes, with full history. */
final class StockCamunda implements Contestant {

    private final ProcessEngine engine;

    StockCamunda(DataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database).setDatabaseSchemaUpdate("true").setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P3650D");
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("cert.bpmn", ReferenceCase.diagram(Dialect.CAMUNDA, Step.class))
                .addString("thresholds.dmn", ReferenceCase.table(Dialect.CAMUNDA))
                .deploy();
    }

    @Override
    public Done runCase(String prepared) {
        var id = engine.getRuntimeService()
                .startProcessInstanceByKey(ReferenceCase.PROCESS, prepared, ReferenceCase.atStart())
                .getId();
        var completed = complete(id) + complete(id) + complete(id);
        var timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
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
