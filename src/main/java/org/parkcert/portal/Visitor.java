package org.parkcert.portal;

import org.parkcert.identity.Actor;
import org.parkcert.identity.Groups;

/** 访问者: what the frame of a page has to know of whoever looks at it. */
record Visitor(
        boolean signedIn,
        String name,
        boolean applicant,
        boolean officer,
        boolean procedureAdmin,
        boolean worksInEngine) {

    static final Visitor ANONYMOUS = new Visitor(false, "", false, false, false, false);

    static Visitor of(Actor actor) {
        return new Visitor(
                true,
                actor.name(),
                !actor.localityCodes().isEmpty(),
                actor.isIn(Groups.OFFICERS),
                actor.isIn(Groups.PROCEDURE_ADMINS),
                Groups.workInEngine(actor.groups()));
    }
}
