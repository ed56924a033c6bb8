package org.parkcert.parkrecord;

import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.shared.NotFound;
import org.springframework.stereotype.Component;

/** 园区查阅权限: the people of a park are its authority's staff and those of its locality. */
@Component
public class ParkAccess {

    private final Parks parks;
    private final CurrentUser currentUser;

    ParkAccess(Parks parks, CurrentUser currentUser) {
        this.parks = parks;
        this.currentUser = currentUser;
    }

    /** @throws NotFound also for a park that whoever asks has nothing to do with */
    public Park require(String parkId) {
        var actor = currentUser.require();
        return parks.find(parkId)
                .filter(park -> isOf(park, actor))
                .orElseThrow(() -> NotFound.of("park", "园区", parkId));
    }

    private static boolean isOf(Park park, Actor actor) {
        return actor.isIn(Groups.ADMINISTRATORS)
                || (actor.belongsTo(park.authority())
                        && (actor.localityCodes().isEmpty()
                                || actor.localityCodes().contains(park.localityCode())));
    }
}
