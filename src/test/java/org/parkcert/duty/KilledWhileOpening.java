package org.parkcert.duty;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/** A platform that is there to be killed: at the second report that it opens it stops before its commit, and says so. */
final class KilledWhileOpening {

    static final String STARTED = "2022-02-20T09:00";
    static final String DUE = "2022-03-01T00:20";
    static final int PARKS = 3;
    static final String STOPS = "VICTIM stops";

    private static final int STOPS_AT = 2;

    private KilledWhileOpening() {}

    static String park(int number) {
        return "终止产业园" + number;
    }

    public static void main(String[] options) {
        var platform = StoppedPlatform.builder(STARTED)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new StopsBeforeItsCommit()))
                .run(options);
        var reporting = platform.getBean(Reporting.class);
        for (var number = 1; number <= PARKS; number++) {
            reporting.park("chongqing", "500103", park(number), "2022-02-10");
        }
        platform.getBean(TestClock.class).moveTo(DUE);
        wake(platform);
    }

    /** The job executor looks at once what is due now. */
    private static void wake(ConfigurableApplicationContext platform) {
        platform.getBean(ProcessEngineConfigurationImpl.class).getJobExecutor().jobWasAdded();
    }

    /** Around production code: the row of the duty is written, its case is open, nothing is committed. */
    private static final class StopsBeforeItsCommit implements BeanPostProcessor {

        private final AtomicInteger opened = new AtomicInteger();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DutyMapper mapper ? stopping(mapper) : bean;
        }

        private Object stopping(DutyMapper mapper) {
            return Proxy.newProxyInstance(
                    DutyMapper.class.getClassLoader(), new Class<?>[] {DutyMapper.class}, (self, method, arguments) -> {
                        try {
                            var answer = method.invoke(mapper, arguments);
                            if (method.getName().equals("opened") && opened.incrementAndGet() == STOPS_AT) {
                                stop();
                            }
                            return answer;
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }

        private static void stop() {
            System.out.writeBytes(
                    (System.lineSeparator() + STOPS + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            while (true) {
                LockSupport.park();
            }
        }
    }
}
