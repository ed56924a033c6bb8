package org.parkcert.subsidy;

import java.util.List;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.park.Park;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** 台账的查阅权限, the same on the page, in the export, on the overview and on a park's record: not everybody of the authority. */
@Component
class SubsidyAccess {

    private static final List<String> READERS =
            List.of(Groups.OFFICERS, Groups.LEADERS, Groups.LEADING_GROUP, Groups.FINANCE, Groups.AUDITORS);

    private final CurrentUser currentUser;

    SubsidyAccess(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** Whoever reads the ledgers of his authority, or those of his locality. */
    Actor require() {
        var actor = currentUser.require();
        if (actor.authorityId().isEmpty() || !reads(actor)) {
            throw new AccessDeniedException("补助台账供主管部门的经办人、领导、财务、监督人员和所在地查看");
        }
        return actor;
    }

    boolean isReader() {
        return currentUser.find().filter(SubsidyAccess::reads).isPresent();
    }

    boolean maySee(Park park) {
        var actor = currentUser.require();
        return actor.belongsTo(park.authority())
                && reads(actor)
                && (actor.localityCodes().isEmpty() || actor.localityCodes().contains(park.localityCode()));
    }

    private static boolean reads(Actor actor) {
        return !actor.localityCodes().isEmpty() || READERS.stream().anyMatch(actor::isIn);
    }
}
