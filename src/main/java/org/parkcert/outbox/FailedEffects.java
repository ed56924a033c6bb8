package org.parkcert.outbox;

import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.shared.Page;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** 未送达事项, for operators: of their authority, for platform administrators of all. */
@Service
public class FailedEffects {

    private final Outbox outbox;
    private final CurrentUser currentUser;

    FailedEffects(Outbox outbox, CurrentUser currentUser) {
        this.outbox = outbox;
        this.currentUser = currentUser;
    }

    /** @throws AccessDeniedException for everybody else */
    public Page<FailedEffect> page(Page.Request request) {
        return outbox.failed(authority(), request);
    }

    void retry(long id) {
        outbox.retry(id, authority());
    }

    void discard(long id) {
        outbox.discard(id, authority());
    }

    /** Whose: an authority's, or everybody's for platform administrators (the empty text). */
    private String authority() {
        var actor = currentUser.require();
        if (actor.isIn(Groups.ADMINISTRATORS)) {
            return "";
        }
        if (!actor.isIn(Groups.OPERATORS)) {
            throw new AccessDeniedException("只有运维人员可以查看和处理未送达事项");
        }
        return actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门"));
    }
}
