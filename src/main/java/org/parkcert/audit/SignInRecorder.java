package org.parkcert.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.identity.SignInAttempt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 登录留痕: who signed in and whom nobody let in; without its row there is no sign-in. */
@Component
class SignInRecorder {

    private final AuditTrail audit;

    SignInRecorder(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void on(SignInAttempt attempt) {
        var actor = attempt.actor();
        audit.recordSignIn(
                attempt.successful() ? actor : anonymous(actor.authority()),
                attempt.successful() ? "identity.signed-in" : "identity.sign-in-refused",
                actor.userId());
    }

    /** Nobody knows who it was; whose account he tried, its authority may read. */
    private static Actor anonymous(@Nullable String authority) {
        return new Actor(Actor.SYSTEM.userId(), Actor.SYSTEM.name(), authority, Set.of());
    }
}
