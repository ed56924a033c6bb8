package org.parkcert.application;

import org.parkcert.bundle.Authority;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.shared.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** 申报权限: an application is its locality's; the authority's staff read it once it is submitted. Others don't find it. */
@Component
class ApplicationAccess {

    private final ApplicationStore applications;
    private final CurrentUser currentUser;

    ApplicationAccess(ApplicationStore applications, CurrentUser currentUser) {
        this.applications = applications;
        this.currentUser = currentUser;
    }

    Actor actor() {
        return currentUser.require();
    }

    /** The place for which the account applies, or for which an officer registers what came in on paper. */
    Authority.Locality locality(Authority authority, String code, boolean onPaper) {
        var actor = actor();
        if (onPaper && !isRegistrar(actor, authority.id())) {
            throw new AccessDeniedException("纸质申报由主管部门经办人登记，请改为网上申报");
        }
        return authority
                .locality(code)
                .filter(place -> onPaper || actsFor(actor, authority.id(), place.code()))
                .orElseThrow(() -> NotFound.of("locality", "所在地", code));
    }

    Application readable(String id) {
        var actor = actor();
        return applications
                .find(id)
                .filter(found -> isApplicant(actor, found) || isRegistrar(actor, found) || isStaff(actor, found))
                .orElseThrow(() -> unknown(id));
    }

    /** Locks it for its applicant. */
    Application lockOwn(String id) {
        var actor = actor();
        return applications
                .lock(id)
                .filter(found -> isApplicant(actor, found) || isRegistrar(actor, found))
                .orElseThrow(() -> unknown(id));
    }

    /** 登记人: an officer, for what came in on paper. */
    private static boolean isRegistrar(Actor actor, Application application) {
        return application.isPaper() && isRegistrar(actor, application.authority());
    }

    private static boolean isRegistrar(Actor actor, String authority) {
        return actor.belongsTo(authority)
                && actor.isIn(Groups.OFFICERS)
                && actor.localityCodes().isEmpty();
    }

    /** Whether whoever acts is an officer of the authority. */
    boolean isOfficer(Application application) {
        return isRegistrar(actor(), application.authority());
    }

    /** Locks it for the platform's own step in a procedure whose people were checked at their tasks. */
    Application lock(String id) {
        return applications.lock(id).orElseThrow(() -> unknown(id));
    }

    private static boolean isApplicant(Actor actor, Application application) {
        return actsFor(actor, application.authority(), application.localityCode());
    }

    private static boolean actsFor(Actor actor, String authority, String localityCode) {
        return actor.belongsTo(authority) && actor.localityCodes().contains(localityCode);
    }

    private static boolean isStaff(Actor actor, Application application) {
        return application.isSubmitted()
                && actor.belongsTo(application.authority())
                && actor.localityCodes().isEmpty();
    }

    private static NotFound unknown(String id) {
        return NotFound.of("application", "申报", id);
    }
}
