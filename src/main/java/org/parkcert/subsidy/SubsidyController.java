package org.parkcert.subsidy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parkcert.park.Parks;
import org.parkcert.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 补助台账, for those of the authority whose business it is; a locality sees its own. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "补助资金", description = "各园区的补助台账：核定、拨付、支出、取消、退还，每笔可以追溯到办件；金额单位为万元")
class SubsidyController {

    private final SubsidyAccounts accounts;
    private final Parks parks;
    private final SubsidyAccess access;

    SubsidyController(SubsidyAccounts accounts, Parks parks, SubsidyAccess access) {
        this.accounts = accounts;
        this.parks = parks;
        this.access = access;
    }

    @GetMapping("/parks/{parkId}/subsidies")
    @Operation(summary = "一个园区的补助台账")
    OfPark ofPark(@PathVariable String parkId) {
        var park = parks.find(parkId).filter(access::maySee).orElseThrow(() -> NotFound.of("park", "园区", parkId));
        return new OfPark(park.id(), park.name(), accounts.of(park.id()));
    }

    @GetMapping("/subsidies")
    @Operation(summary = "补助台账", description = "主管部门看全部园区，所在地看本地的园区")
    List<OfPark> all() {
        var actor = access.require();
        var authority = actor.authorityId().orElseThrow();
        if (actor.localityCodes().isEmpty()) {
            return byPark(accounts.of(authority, Optional.empty()));
        }
        return actor.localityCodes().stream()
                .sorted()
                .flatMap(locality -> byPark(accounts.of(authority, Optional.of(locality))).stream())
                .toList();
    }

    private List<OfPark> byPark(List<SubsidyAccounts.Account> all) {
        var names = parks.names(
                all.stream().map(SubsidyAccounts.Account::parkId).distinct().toList());
        return all.stream()
                .collect(
                        Collectors.groupingBy(SubsidyAccounts.Account::parkId, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(park ->
                        new OfPark(park.getKey(), names.getOrDefault(park.getKey(), park.getKey()), park.getValue()))
                .toList();
    }

    /** 一个园区的台账. */
    record OfPark(String parkId, String parkName, List<SubsidyAccounts.Account> accounts) {}
}
