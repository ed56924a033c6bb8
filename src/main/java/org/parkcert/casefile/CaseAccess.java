package org.parkcert.casefile;

import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** 办件查阅权限: the people of a case are its authority's staff and those of the locality that applied. */
@Component
public class CaseAccess {

    private final CaseFiles cases;
    private final CurrentUser currentUser;

    CaseAccess(CaseFiles cases, CurrentUser currentUser) {
        this.cases = cases;
        this.currentUser = currentUser;
    }

    /** @throws NotFound also for a case that whoever asks has nothing to do with */
    public CaseFile require(CaseNumber caseNumber) {
        var actor = currentUser.require();
        return cases.find(caseNumber)
                .filter(found -> isStaff(actor, found) || isApplicant(actor, found))
                .orElseThrow(() -> NotFound.of("case", "办件", caseNumber));
    }

    /** The case, for an act that is the applicant's alone. */
    public CaseFile requireApplicant(CaseNumber caseNumber) {
        var found = require(caseNumber);
        if (!isApplicant(currentUser.require(), found)) {
            throw new AccessDeniedException("此事项只能由申报单位办理");
        }
        return found;
    }

    /** The case, for what is internal to the authority. */
    public CaseFile requireStaff(CaseNumber caseNumber) {
        var found = require(caseNumber);
        if (!isStaff(currentUser.require(), found)) {
            throw new AccessDeniedException("此内容只供主管部门查看");
        }
        return found;
    }

    /** Whether who asks may see what is internal to the authority. */
    public boolean seesInternal(CaseFile caseFile) {
        return isStaff(currentUser.require(), caseFile);
    }

    /**
     * Whether who asks may learn who sits on the case's expert panel, or left it. An expert may not, whatever else he is: who
     * knows the panel could agree with it on the scores (WZ-10-3).
     */
    public boolean seesPanel() {
        return currentUser.find().filter(actor -> actor.isIn(Groups.EXPERTS)).isEmpty();
    }

    private static boolean isStaff(Actor actor, CaseFile caseFile) {
        return actor.belongsTo(caseFile.authority()) && actor.localityCodes().isEmpty();
    }

    private static boolean isApplicant(Actor actor, CaseFile caseFile) {
        return actor.belongsTo(caseFile.authority()) && actor.localityCodes().contains(caseFile.localityCode());
    }
}
