package org.parkcert.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** 替换管理器: hands out ours wherever the engine asks for its own manager. */
final class ReplacedManager<M extends Session> implements SessionFactory {

    private final Class<M> replaced;
    private final Supplier<? extends M> ours;

    /** @param replaced the engine's class, by which it asks */
    ReplacedManager(Class<M> replaced, Supplier<? extends M> ours) {
        this.replaced = replaced;
        this.ours = ours;
    }

    @Override
    public Class<?> getSessionType() {
        return replaced;
    }

    @Override
    public Session openSession() {
        return ours.get();
    }
}
