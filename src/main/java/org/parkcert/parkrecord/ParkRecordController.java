package org.parkcert.parkrecord;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.parkcert.identity.CurrentUser;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 园区档案, for the authority's staff and the park's own locality. */
@RestController
@RequestMapping("/api/v1/parks")
@Tag(name = "园区档案", description = "园区自筹建至取消认定的全部记载；只供主管部门和园区所在地")
class ParkRecordController {

    private final ParkRecordReading reading;
    private final Parks parks;
    private final CurrentUser currentUser;

    ParkRecordController(ParkRecordReading reading, Parks parks, CurrentUser currentUser) {
        this.reading = reading;
        this.parks = parks;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Operation(summary = "筹建中、已认定和已取消的园区：本部门的，所在地只见本地的")
    List<ListedPark> parks() {
        var actor = currentUser.require();
        var authority = actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，不能查阅园区档案"));
        return parks.onRecord(authority, actor.localityCodes()).stream()
                .map(ListedPark::of)
                .toList();
    }

    @GetMapping("/{parkId}/record")
    @Operation(summary = "园区档案：记载、登记事项、年度指标、评估等次和附表，每项注明办件和条款")
    ParkRecord record(@PathVariable String parkId) {
        return reading.of(parkId);
    }

    /** 园区. */
    record ListedPark(String id, String localityCode, String name, Park.State state) {

        static ListedPark of(Park park) {
            return new ListedPark(park.id(), park.localityCode(), park.name(), park.state());
        }
    }
}
