package org.parkcert.subsidy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.shared.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 补助台账, for those of the authority whose business it is; a locality sees its own. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "补助资金", description = "各园区的补助台账：核定、拨付、支出、取消、退还，每笔可以追溯到办件；金额单位为万元")
class SubsidyController {

    private static final List<String> READERS =
            List.of(Groups.OFFICERS, Groups.LEADERS, Groups.LEADING_GROUP, Groups.FINANCE, Groups.AUDITORS);

    private final SubsidyAccounts accounts;
    private final Parks parks;
    private final CurrentUser currentUser;

    SubsidyController(SubsidyAccounts accounts, Parks parks, CurrentUser currentUser) {
        this.accounts = accounts;
        this.parks = parks;
        this.currentUser = currentUser;
    }

    @GetMapping("/parks/{parkId}/subsidies")
    @Operation(summary = "一个园区的补助台账")
    OfPark ofPark(@PathVariable String parkId) {
        var actor = currentUser.require();
        var park = parks.find(parkId)
                .filter(found -> maySee(actor, found))
                .orElseThrow(() -> NotFound.of("park", "园区", parkId));
        return new OfPark(park.id(), park.name(), accounts.of(park.id()));
    }

    @GetMapping("/subsidies")
    @Operation(summary = "补助台账", description = "主管部门看全部园区，所在地看本地的园区")
    List<OfPark> all() {
        var actor = currentUser.require();
        var authority = actor.authorityId().orElseThrow(SubsidyController::denied);
        if (actor.localityCodes().isEmpty()) {
            if (READERS.stream().noneMatch(actor::isIn)) {
                throw denied();
            }
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
                .map(SubsidyAccounts.Account::parkId)
                .distinct()
                .map(parkId -> new OfPark(
                        parkId,
                        names.getOrDefault(parkId, parkId),
                        all.stream()
                                .filter(account -> account.parkId().equals(parkId))
                                .toList()))
                .toList();
    }

    private static boolean maySee(Actor actor, Park park) {
        return actor.belongsTo(park.authority())
                && (actor.localityCodes().isEmpty()
                        ? READERS.stream().anyMatch(actor::isIn)
                        : actor.localityCodes().contains(park.localityCode()));
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("补助台账供主管部门的经办人、领导、财务、监督人员和所在地查看");
    }

    /** 一个园区的台账. */
    record OfPark(String parkId, String parkName, List<SubsidyAccounts.Account> accounts) {}
}
