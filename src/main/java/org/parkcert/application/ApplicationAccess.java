package org.parkcert.application;

import org.parkcert.bundle.Authority;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.shared.NotFound;
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

    /** The place for which the account applies. */
    Authority.Locality locality(Authority authority, String code) {
        var actor = actor();
        return authority
                .locality(code)
                .filter(place -> actsFor(actor, authority.id(), place.code()))
                .orElseThrow(() -> NotFound.of("locality", "所在地", code));
    }

    Application readable(String id) {
        var actor = actor();
        return applications
                .find(id)
                .filter(found -> isApplicant(actor, found) || isStaff(actor, found))
                .orElseThrow(() -> unknown(id));
    }

    /** Locks it for its applicant. */
    Application lockOwn(String id) {
        var actor = actor();
        return applications.lock(id).filter(found -> isApplicant(actor, found)).orElseThrow(() -> unknown(id));
    }

    private static boolean isApplicant(Actor actor, Application application) {
        return actsFor(actor, application.authority(), application.localityCode());
    }

    private static boolean actsFor(Actor actor, String authority, String localityCode) {
        return actor.belongsTo(authority) && actor.localityCodes().contains(localityCode);
    }

    private static boolean isStaff(Actor actor, Application application) {
        return !application.isDraft()
                && actor.belongsTo(application.authority())
                && actor.localityCodes().isEmpty();
    }

    private static NotFound unknown(String id) {
        return NotFound.of("application", "申报", id);
    }
}
