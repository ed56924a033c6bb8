package org.parkcert.testing;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Remembers every element of every diagram that a test in this JVM passed, and which classes of tests ran. */
@Component
public final class ElementsPassed extends AbstractProcessEnginePlugin {

    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();
    private static final Set<Class<?>> WALKED = ConcurrentHashMap.newKeySet();

    /** {@code process#element}, sorted. */
    public static Set<String> all() {
        return new TreeSet<>(PASSED);
    }

    /** All tests of the class ran. */
    public static void walked(Class<?> tests) {
        WALKED.add(tests);
    }

    public static boolean allOf(Set<Class<?>> tests) {
        return WALKED.containsAll(tests);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = new ArrayList<BpmnParseListener>();
        var others = configuration.getCustomPostBPMNParseListeners();
        if (others != null) {
            listeners.addAll(others);
        }
        listeners.add(new ListenerOnEveryElement());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private static final class ListenerOnEveryElement extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            listenWithin(process, process.getKey() + "#");
        }

        private static void listenWithin(ScopeImpl scope, String prefix) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> PASSED.add(prefix + activity.getId()));
                for (var flow : activity.getOutgoingTransitions()) {
                    ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                            execution -> PASSED.add(prefix + flow.getId()));
                }
                listenWithin(activity, prefix);
            }
        }
    }
}
