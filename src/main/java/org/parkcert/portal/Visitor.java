package org.parkcert.portal;

import java.util.Set;
import org.parkcert.identity.Actor;
import org.parkcert.identity.Groups;

/** 访问者: what the frame of a page has to know of whoever looks at it. */
record Visitor(
        boolean signedIn,
        String name,
        boolean applicant,
        boolean officer,
        boolean procedureAdmin,
        boolean seesPool,
        boolean worksInEngine,
        boolean operator,
        boolean auditor,
        boolean leader,
        boolean seesEvaluations) {

    static final Visitor ANONYMOUS =
            new Visitor(false, "", false, false, false, false, false, false, false, false, false);

    private static final Set<String> OF_THE_POOL =
            Set.of(Groups.OFFICERS, Groups.PROCEDURE_ADMINS, Groups.LEADERS, Groups.AUDITORS, Groups.EXPERTS);

    private static final Set<String> OF_EVALUATIONS =
            Set.of(Groups.OFFICERS, Groups.LEADERS, Groups.LEADING_GROUP, Groups.AUDITORS);

    static Visitor of(Actor actor) {
        return new Visitor(
                true,
                actor.name(),
                !actor.localityCodes().isEmpty(),
                actor.isIn(Groups.OFFICERS),
                actor.isIn(Groups.PROCEDURE_ADMINS),
                OF_THE_POOL.stream().anyMatch(actor::isIn),
                Groups.workInEngine(actor.groups()),
                actor.isIn(Groups.OPERATORS) || actor.isIn(Groups.ADMINISTRATORS),
                actor.isIn(Groups.AUDITORS) || actor.isIn(Groups.ADMINISTRATORS),
                actor.isIn(Groups.LEADERS),
                OF_EVALUATIONS.stream().anyMatch(actor::isIn));
    }
}
