package org.parkcert.audit;

import java.util.Map;
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
        audit.record(
                attempt.successful() ? "identity.signed-in" : "identity.sign-in-refused",
                null,
                attempt.userId(),
                Map.of());
    }
}
