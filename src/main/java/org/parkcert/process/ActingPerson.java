package org.parkcert.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;

/** Who acts in the running command when the platform's own code acts for a person ({@link SystemTasks}). */
final class ActingPerson implements Session {

    private @Nullable Actor actor;

    static ActingPerson in(CommandContext command) {
        return command.getSession(ActingPerson.class);
    }

    Optional<Actor> find() {
        return Optional.ofNullable(actor);
    }

    void is(@Nullable Actor person) {
        actor = person;
    }

    @Override
    public void flush() {
        // holds nothing to write
    }

    @Override
    public void close() {
        actor = null;
    }

    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ActingPerson.class;
        }

        @Override
        public Session openSession() {
            return new ActingPerson();
        }
    }
}
