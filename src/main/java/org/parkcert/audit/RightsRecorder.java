package org.parkcert.audit;

import org.parkcert.identity.RightsChange;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 权限留痕: who gave or took which rights; without its row there is no change. */
@Component
class RightsRecorder {

    private final AuditTrail audit;

    RightsRecorder(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void on(RightsChange change) {
        audit.record("identity." + change.what(), null, change.object(), change.details());
    }
}
