package org.parkcert.bundle.process;

import org.springframework.stereotype.Component;

/** 启动部署: only while it runs, and only in its thread, the guard lets a deployment pass unasked. */
@Component
class StartUp {

    private final ThreadLocal<Boolean> running = ThreadLocal.withInitial(() -> false);

    void run(Runnable deployment) {
        running.set(true);
        try {
            deployment.run();
        } finally {
            running.remove();
        }
    }

    boolean isRunning() {
        return running.get();
    }
}
